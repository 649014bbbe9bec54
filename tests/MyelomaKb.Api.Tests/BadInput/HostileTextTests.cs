using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MyelomaKb.Domain.Common;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.BadInput;

/// <summary>
/// Every operation of the contract and every route beside it, with everything at every place that JSON, an address or a header allows and
/// a later layer does not: nothing is a failure of the service, and every refusal says where.
/// </summary>
public sealed class HostileTextTests(HostileService service) : IClassFixture<HostileService>
{
    private const string Form = "application/x-www-form-urlencoded";

    // What only a document for pages and programs of others takes, beside what the contract lists.
    private static readonly Dictionary<string, string[]> Neighbours = new()
    {
        ["/"] = ["asOf", "revision", "utm_source"],
        ["/claims"] = ["asOf", "revision", "drug", "verdict"],
        ["/feeds/changes.atom"] = ["drug", "class", "regulator", "setting", "kind", "safety"],
        ["/feeds/changes.json"] = ["drug", "class", "regulator", "setting", "kind", "safety"],
        ["/oembed"] = ["url", "format", "maxwidth", "maxheight"],
        ["/embed/timeline"] = ["asOf", "revision", "show", "theme"],
        ["/embed/drugs/bortezomib"] = ["asOf", "revision", "show", "theme"],
    };

    public static TheoryData<string> Operations() => [.. ContractOperation.All.Keys];

    public static TheoryData<string> Writes() => [.. ContractOperation.All.Where(one => one.Value.Body is not null).Select(one => one.Key)];

    public static TheoryData<string> NeighbourPaths() => [.. Neighbours.Keys];

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Text_that_a_later_layer_refuses_is_refused_where_it_stands(string name)
    {
        var operation = ContractOperation.All[name];
        using var caller = await HostileCaller.OfAsync(service.Edited);
        foreach (var body in HostileBody.WithValues(operation.Body!, HostileTexts.Strings))
        {
            Named(body, await SendAsync(caller, operation, body), body.Pointer.Length == 0 ? "" : body.Pointer);
        }

        foreach (var body in HostileBody.WithNames(operation.Body!, HostileTexts.Names))
        {
            Named(body, await SendAsync(caller, operation, body), $"{body.Pointer}/");
        }
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Value_of_another_kind_is_no_failure_and_its_refusal_is_a_problem(string name)
    {
        var operation = ContractOperation.All[name];
        using var caller = await HostileCaller.OfAsync(service.Edited);
        foreach (var body in HostileBody.WithTwins(operation.Body!))
        {
            Named(body, await SendAsync(caller, operation, body), body.Pointer);
        }

        foreach (var body in HostileBody.WithValues(operation.Body!, HostileTexts.Values))
        {
            var (status, problem) = await SendAsync(caller, operation, body);
            Assert.True(status != HttpStatusCode.BadRequest || problem!.Value.TryGetProperty("errors", out _), Shown(body, problem));
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Address_of_any_text_is_no_failure(string name)
    {
        var operation = ContractOperation.All[name];
        var caller = service.Shared;
        var body = operation.Body is null ? null : Encoding.UTF8.GetBytes(operation.Body.ToJsonString());
        foreach (var text in HostileTexts.Escapes.Concat(HostileTexts.Addresses))
        {
            if (operation.Path.Contains('{', StringComparison.Ordinal))
            {
                await caller.SendAsync(operation.Method, caller.PathOf(operation.Path, text), body, operation.MediaType);
            }
        }

        var path = caller.PathOf(operation.Path);
        await QueriesAsync(caller, operation.Method == "GET" ? operation.Query : [], path);
    }

    [Theory]
    [MemberData(nameof(NeighbourPaths))]
    public async Task Address_beside_the_contract_of_any_text_is_no_failure(string path)
    {
        var caller = service.Shared;
        await QueriesAsync(caller, Neighbours[path], path);
    }

    [Fact]
    public async Task Route_of_any_text_is_no_failure()
    {
        var caller = service.Shared;
        var patterns = service.Edited.Service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => Regex.Replace($"/{endpoint.RoutePattern.RawText!.TrimStart('/')}", "[{][^}]*[}]", "{id}"))
            .Where(pattern => pattern.Contains('{', StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(patterns);
        foreach (var (pattern, text) in
            from pattern in patterns from text in HostileTexts.Escapes.Concat(HostileTexts.Addresses) select (pattern, text))
        {
            await caller.SendAsync("GET", caller.PathOf(pattern, text));
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Header_of_any_text_is_no_failure(string name)
    {
        var operation = ContractOperation.All[name];
        using var own = operation.Path.Contains("/me", StringComparison.Ordinal) ? await HostileCaller.OfAsync(service.Edited) : null;
        var caller = own ?? service.Shared;
        var body = operation.Body is null ? null : Encoding.UTF8.GetBytes(operation.Body.ToJsonString());
        foreach (var (header, text) in (
            from header in operation.Path.EndsWith("/sign-out", StringComparison.Ordinal) ? ["Authorization"] : HeadersOf(operation)
            from text in HostileTexts.Headers
            select (header, text)).To(60, HostileTexts.Headers.Count))
        {
            await caller.SendAsync(operation.Method, caller.PathOf(operation.Path), body, operation.MediaType, (header, text));
        }
    }

    [Fact]
    public async Task Form_of_any_text_is_no_failure_and_its_refusal_names_the_field()
    {
        var fields = await FieldsAsync();
        Assert.True(fields.Count > 10, string.Join(", ", fields));
        string[] texts = [.. HostileTexts.Addresses, "\u00ff\u00fe"];
        foreach (var (field, text) in (from field in fields from text in texts select (field, text)).To(200, texts.Length))
        {
            using var answer = await service.Edited.Http.PostAsync(
                "/eligibility", Sent($"{field}={text}"), TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 500, $"{field}={text} answered {(int)answer.StatusCode}.");
        }

        var escapes = HostileTexts.Escapes;
        foreach (var (field, text) in (from field in fields from text in escapes select (field, text)).To(60, escapes.Count))
        {
            using var answer = await service.Edited.Http.PostAsync(
                "/eligibility", Sent($"{field}={text}"), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains($"{field}: The text holds", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal);
        }

    }

    /// <summary>Every field that the form shows to somebody who leaves each question open, and one that it does not have.</summary>
    private async Task<IReadOnlyList<string>> FieldsAsync()
    {
        List<string> fields = [];
        var known = -1;
        while (known < fields.Count)
        {
            known = fields.Count;
            using var answer = await service.Edited.Http.PostAsync(
                "/eligibility", Sent(string.Join('&', fields.Select(field => $"asked={field}"))), TestContext.Current.CancellationToken);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            fields = [.. Regex.Matches(page, "<(?:input|select|textarea)[^>]* name=\"([^\"]+)\"").Select(one => one.Groups[1].Value)
                .Union(fields)];
        }

        return [.. fields, "no-field"];
    }

    private static ByteArrayContent Sent(string form) => new(Encoding.Latin1.GetBytes(form)) { Headers = { ContentType = new(Form) } };

    [Theory]
    [InlineData(EntryKind.Drug)]
    [InlineData(EntryKind.DrugClass)]
    [InlineData(EntryKind.Approval)]
    [InlineData(EntryKind.Combination)]
    [InlineData(EntryKind.Trial)]
    [InlineData(EntryKind.Claim)]
    [InlineData(EntryKind.Source)]
    [InlineData(EntryKind.Condition)]
    [InlineData(EntryKind.Label)]
    public async Task Proposed_entry_of_any_value_is_no_failure(EntryKind kind)
    {
        var caller = service.Shared;
        var entry = await service.Edited.Database.ReadAsync<string>(
            $"SELECT body::text FROM entry_version WHERE kind = '{Wire<EntryKind>.Name(kind)}' ORDER BY length(body::text), id LIMIT 1");
        var proposal = Proposals.Desk.Body(new JsonObject
        {
            ["action"] = "revise",
            ["kind"] = Wire<EntryKind>.Name(kind),
            ["basedOn"] = 1,
            ["entry"] = JsonNode.Parse(entry),
        });
        string[] some = ["null", "[null]", "{}", "1e400", "-1", "\"\"", "\"\\u0000\"", "\"\\udfff\"", "\"\\ufffe\""];
        foreach (var body in HostileBody.WithValues(proposal, [.. some.Select(Encoding.ASCII.GetBytes)]))
        {
            var (status, problem) = await caller.SendAsync("POST", "/v1/admin/proposals", body.Bytes, "application/json");
            Assert.True(status != HttpStatusCode.BadRequest || problem!.Value.TryGetProperty("errors", out _), Shown(body, problem));
        }
    }

    // Every text at every parameter; and every two parameters of a kind each that does not go with the other's, both ways.
    private static async Task QueriesAsync(HostileCaller caller, IReadOnlyList<string> parameters, string path)
    {
        var named = parameters.Append("no-parameter").ToList();
        var (texts, escapes) = (HostileTexts.Addresses, HostileTexts.Escapes);
        foreach (var (parameter, text) in (from one in named from text in texts select (one, text)).To(80, texts.Count))
        {
            await caller.SendAsync("GET", $"{path}?{parameter}={text}");
        }

        foreach (var (parameter, text) in (from one in named from text in escapes select (one, text)).To(30, escapes.Count))
        {
            await caller.SendAsync("GET", $"{path}?{text}={parameter}");
            var (status, problem) = await caller.SendAsync("GET", $"{path}?{parameter}={text}");
            Assert.True(
                status is HttpStatusCode.BadRequest && problem?.GetProperty("errors").TryGetProperty(parameter, out _) != false,
                $"{path}?{parameter}={text} answered {(int)status}: {problem}");
        }

        (string First, string Second)[] mixed = [("2023-01-01", "1"), ("2024-01-01", "2023-01-01"), ("2147483647", "no"), ("0", "a,b")];
        foreach (var (one, other, values) in (
            from one in parameters
            from other in parameters
            where one != other
            from values in mixed
            select (one, other, values)).To(80, mixed.Length))
        {
            await caller.SendAsync("GET", $"{path}?{one}={values.First}&{other}={values.Second}");
        }
    }

    private static IEnumerable<string> HeadersOf(ContractOperation operation) =>
        operation.Headers.Union(operation.Path is "/v1" or "/v1/export" or "/v1/admin/me"
            ? ["Authorization", "If-None-Match", "Accept", "Range", "Origin", "Host"]
            : ["Authorization"]);

    private static Task<(HttpStatusCode Status, JsonElement? Problem)> SendAsync(
        HostileCaller caller, ContractOperation operation, HostileBody body) =>
        caller.SendAsync(operation.Method, caller.PathOf(operation.Path), body.Bytes, operation.MediaType, ("If-Match", "\"1\""));

    private static void Named(HostileBody body, (HttpStatusCode Status, JsonElement? Problem) answer, string start)
    {
        Assert.True(
            answer.Problem is { } problem && problem.TryGetProperty("errors", out var errors)
            && errors.EnumerateObject().Any(error => error.Name.StartsWith(start, StringComparison.Ordinal)),
            $"{start} is not named. {Shown(body, answer.Problem)}");
    }

    private static string Shown(HostileBody body, JsonElement? problem) =>
        $"{Encoding.Latin1.GetString(body.Bytes.AsSpan(0, Math.Min(body.Bytes.Length, 2_000)))}\n{problem}";
}
