using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Api.Tests.People;
using MyelomaKb.Api.Tests.Proposals;

namespace MyelomaKb.Api.Tests.Hosting;

/// <summary>An address for every route that is served, so that rules can be tried on all of them, also on those that come later.</summary>
internal sealed class RouteAddresses
{
    /// <summary>What stands for a parameter, by the beginning of the path.</summary>
    private readonly List<(string Start, string Parameter, string Value)> _values =
    [
        ("/v1/drugs/", "{id}", "teclistamab"),
        ("/v1/drug-classes/", "{id}", "proteasome-inhibitor"),
        ("/v1/approvals/", "{id}", "fda-tecvayli-2022-10-25"),
        ("/v1/combinations/", "{id}", "vrd"),
        ("/v1/trials/", "{id}", "vista"),
        ("/v1/claims/", "{id}", "claim-003-refractory-definition"),
        ("/v1/sources/", "{id}", "g-label-velcade-2014"),
        ("/v1/conditions/", "{id}", "oral-therapy-not-suitable"),
        ("/v1/labels/", "{id}", "fda-label-darzalex-faspro"),
        ("/drugs/", "{id}", "teclistamab"),
        ("/classes/", "{id}", "proteasome-inhibitor"),
        ("/approvals/", "{id}", "fda-tecvayli-2022-10-25"),
        ("/combinations/", "{id}", "vrd"),
        ("/embed/drug/", "{id}", "teclistamab"),
        ("/embed/class/", "{id}", "proteasome-inhibitor"),
        ("/embed/combination/", "{id}", "vrd"),
        ("/embed/claim/", "{id}", "claim-003-refractory-definition"),
        ("/", "{picture}", "approvals"),
        ("/problems/", "{slug}", "not-found"),
        ("/v1/revisions/", "{number}", "1"),
        ("/v1/admin/revisions/", "{number:int:min(1)}", "1"),
        ("/v1/admin/proposals/", "{number:int:min(1)}", "1"),
    ];

    /// <summary>The parameters that a route needs.</summary>
    private static readonly Dictionary<string, string> Queries = new()
    {
        ["/v1/resolve"] = "name=Velcade",
        ["/v1/search"] = "q=Velcade",
        ["/v1/suggest"] = "q=Velc",
        ["/v1/diff"] = "from=1&to=1",
    };

    /// <summary>Where the service is reached; oEmbed answers for pages of that address alone.</summary>
    public required Uri Home { get; init; }

    private static readonly string[] Scopes = ["read"];

    /// <summary>The key that /v1/keys/current is about.</summary>
    public required string Key { get; init; }

    /// <summary>The token of somebody who may do everything.</summary>
    public required string Token { get; init; }

    /// <summary>Makes one of everything that routes name by an id.</summary>
    public static async Task<RouteAddresses> MakeAsync(EditedService service)
    {
        var unique = Guid.NewGuid().ToString("N");
        var name = await service.BringInAsync($"all-{unique}", "editor", "reviewer", "administrator");
        var addresses = new RouteAddresses
        {
            Home = service.Http.BaseAddress!,
            Key = await service.Service.MakeKeyAsync(),
            Token = await service.SignInAsync(name, EditedService.Password),
        };
        await service.ProposeAsync(await service.ReviseAsync("drug", "teclistamab", drug => drug["plainLanguage"] = "Said anew."));
        var flag = await PostAsync(
            "/v1/flags", token: null, new { kind = "drug", id = "teclistamab", reason = "There is something wrong with it." });
        var key = await PostAsync(
            "/v1/admin/keys", addresses.Token, new { label = "a test", scopes = Scopes, days = 1, password = EditedService.Password });
        var guest = new { signInName = $"guest-{unique}", shownName = "A guest", roles = Array.Empty<string>() };
        var person = await PostAsync("/v1/admin/people", addresses.Token, guest);
        addresses._values.AddRange(
        [
            ("/v1/admin/entries/", "{kind}", "drug"), ("/v1/admin/entries/", "{id}", "teclistamab"),
            ("/v1/admin/tasks/", "{id}", $"{flag["id"]}"), ("/v1/admin/keys/", "{id}", $"{key["about"]!["id"]}"),
            ("/v1/admin/people/", "{id}", $"{person["person"]!["id"]}"),
            ("/v1/admin/invitations/", "{code}", $"{person["invitation"]!["code"]}"),
        ]);
        return addresses;

        async Task<JsonNode> PostAsync(string path, string? token, object body)
        {
            using var answer = await service.SendWithAsync(token, HttpMethod.Post, path, body);
            var text = await answer.TextAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
            return JsonNode.Parse(text)!;
        }
    }

    /// <summary>The route's address; a route with a parameter that nothing stands for is a fault of the table above.</summary>
    public string Of(RouteEndpoint route) => Of($"/{route.RoutePattern.RawText!.Trim('/')}");

    /// <summary>The address of the route with this pattern.</summary>
    public string Of(string pattern)
    {
        var path = _values.Where(one => pattern.StartsWith(one.Start, StringComparison.Ordinal))
            .Aggregate(pattern, (text, one) => text.Replace(one.Parameter, one.Value, StringComparison.Ordinal));
        Assert.False(path.Contains('{', StringComparison.Ordinal), $"{pattern} needs a value in {nameof(RouteAddresses)}");
        return pattern == "/oembed" ? $"{path}?url={new Uri(Home, "/drugs/teclistamab")}"
            : Queries.TryGetValue(pattern, out var query) ? $"{path}?{query}"
            : path;
    }

    /// <summary>A request to the route, with the credential that it takes.</summary>
    public HttpRequestMessage Ask(HttpMethod method, string address) => new(method, address)
    {
        Headers =
        {
            Authorization = address.StartsWith("/v1/admin", StringComparison.Ordinal) ? new("Bearer", Token)
                : address.StartsWith("/v1/keys/", StringComparison.Ordinal) ? new("Bearer", Key)
                : null,
        },
        Content = method == HttpMethod.Get || method == HttpMethod.Head ? null
            : address.StartsWith("/eligibility", StringComparison.Ordinal) ? new FormUrlEncodedContent([])
            : JsonContent.Create(new { }),
    };
}
