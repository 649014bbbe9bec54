using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Api.Tests.People;
using MyelomaKb.Api.Tests.Proposals;

namespace MyelomaKb.Api.Tests.BadInput;

/// <summary>Sends requests as they are, without tidying addresses or headers, as somebody with every role.</summary>
internal sealed class HostileCaller : IDisposable
{
    private static readonly string[] Scopes = ["read"];

    private readonly EditedService _service;
    private readonly HttpClient _http;
    private readonly string _token;
    private readonly Dictionary<string, string> _ids;

    private HostileCaller(EditedService service, string token, Dictionary<string, string> ids)
    {
        (_service, _token, _ids) = (service, token, ids);
        _http = new HttpClient(
            new SocketsHttpHandler { AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 });
    }

    /// <summary>A caller of their own for one test, so that no lockout reaches another test.</summary>
    public static async Task<HostileCaller> OfAsync(EditedService service)
    {
        var name = await service.BringInAsync($"h{Guid.NewGuid():N}", "editor", "reviewer", "administrator");
        var token = await service.SignInAsync(name, EditedService.Password);
        var draft = await service.ProposeAsync(await service.ReviseAsync("drug", "bortezomib", drug => drug["note"] = "A note."));
        using var flag = await service.SendWithAsync(
            null, HttpMethod.Post, "/v1/flags", new { kind = "drug", id = "bortezomib", reason = "The summary is too short." });
        using var key = await service.SendWithAsync(
            token, HttpMethod.Post, "/v1/admin/keys",
            new { label = "a key", scopes = Scopes, days = 1, password = EditedService.Password });
        using var person = await service.SendWithAsync(
            token, HttpMethod.Post, "/v1/admin/people",
            new { signInName = $"i{Guid.NewGuid():N}", shownName = "Invited", roles = Array.Empty<string>() });
        Assert.True(flag.IsSuccessStatusCode, await flag.TextAsync());
        Assert.True(key.IsSuccessStatusCode, await key.TextAsync());
        Assert.True(person.IsSuccessStatusCode, await person.TextAsync());
        var invited = await person.JsonAsync();
        return new HostileCaller(service, token, new Dictionary<string, string>
        {
            ["/v1/admin/proposals/"] = $"{draft["number"]}",
            ["/v1/admin/tasks/"] = (await flag.JsonAsync()).GetProperty("id").GetString()!,
            ["/v1/admin/keys/"] = (await key.JsonAsync()).GetProperty("about").GetProperty("id").GetString()!,
            ["/v1/admin/people/"] = invited.GetProperty("person").GetProperty("id").GetString()!,
            ["/v1/admin/invitations/"] = invited.GetProperty("invitation").GetProperty("code").GetString()!,
            ["/v1/admin/revisions/"] = "1",
            ["/v1/revisions/"] = "1",
        });
    }

    /// <summary>The path of an operation with this in its place, or with something that is there.</summary>
    public string PathOf(string pattern, string? inPlace = null)
    {
        var start = pattern.IndexOf('{', StringComparison.Ordinal);
        return start < 0 ? pattern
            : PathOf(
                pattern[..start] + (inPlace ?? _ids.GetValueOrDefault(pattern[..start], "bortezomib"))
                + pattern[(pattern.IndexOf('}', start) + 1)..], inPlace);
    }

    /// <summary>Sends; the answer is no failure of the service, and a refusal is a problem, or a page of one where pages are.</summary>
    public async Task<(HttpStatusCode Status, JsonElement? Problem)> SendAsync(
        string method, string address, byte[]? body = null, string? mediaType = null, params (string Name, string Value)[] headers)
    {
        var raw = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        using var request = new HttpRequestMessage(
            new HttpMethod(method), new Uri(_service.Http.BaseAddress!.AbsoluteUri.TrimEnd('/') + address, raw));
        request.Content = body is null ? null : new ByteArrayContent(body);
        if (body is not null)
        {
            request.Content!.Headers.ContentType = new MediaTypeHeaderValue(mediaType!);
        }

        // Only editors' routes know people's tokens.
        var isOwn = address.StartsWith("/v1/admin/", StringComparison.Ordinal) && headers.All(one => one.Name != "Authorization");
        foreach (var (name, value) in isOwn ? [.. headers, ("Authorization", $"Bearer {_token}")] : headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var sent = body is null ? "" : Encoding.Latin1.GetString(body.AsSpan(0, Math.Min(body.Length, 2_000)));
        Assert.True((int)answer.StatusCode < 500, $"{method} {address} answered {(int)answer.StatusCode}: {text}\n{sent}");
        if ((int)answer.StatusCode < 400)
        {
            return (answer.StatusCode, LineError(text, mediaType));
        }

        // The file of everything refuses an `If-Match` or a range without a body, as its contract says.
        if (text.Length == 0 && address.StartsWith("/v1/export", StringComparison.Ordinal)
            && answer.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            return (answer.StatusCode, null);
        }

        if (text.Length == 0 && answer.StatusCode == HttpStatusCode.BadRequest && IsRefusedByKestrel(address, headers))
        {
            return (answer.StatusCode, null);
        }

        var form = answer.Content.Headers.ContentType?.MediaType;
        var path = new PathString(address.Split('?')[0]);
        if (form == "text/html" && (PagePaths.IsPage(path) || PagePaths.IsFrame(path)))
        {
            return (answer.StatusCode, null);
        }

        Assert.True(
            form == "application/problem+json",
            $"{method} {address} answered {(int)answer.StatusCode} with {answer.Content.Headers.ContentType}.\n{sent}");
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return (answer.StatusCode, problem);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Kestrel refuses a NUL in a path, a header that is not UTF-8 and a malformed host before the service sees them.</summary>
    private static bool IsRefusedByKestrel(string address, (string Name, string Value)[] headers) =>
        address.Split('?')[0].Contains("%00", StringComparison.Ordinal)
        || headers.Any(header => header.Name == "Host" || !Utf8.IsValid(Encoding.Latin1.GetBytes(header.Value)));

    /// <summary>A batch answers each line by itself.</summary>
    private static JsonElement? LineError(string text, string? mediaType) =>
        mediaType == "application/x-ndjson" && JsonDocument.Parse(text.Split('\n')[0]).RootElement.TryGetProperty("error", out var error)
            ? error
            : null;
}
