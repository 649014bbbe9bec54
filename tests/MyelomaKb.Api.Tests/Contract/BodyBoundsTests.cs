using System.Net;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.People;
using MyelomaKb.Api.Tests.Proposals;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>Every bound that the contract states of a body is the bound that the service holds it to, tried on both sides.</summary>
public sealed class BodyBoundsTests(EditedService service) : IClassFixture<EditedService>
{
    private static readonly JsonObject Contract = ContractFile.Read(ContractFile.Committed);
    private static readonly BodyProbes Probes = new(Contract);

    /// <summary>What the reader of assessments checks is compared with its schema by ProfileSchemaTests.</summary>
    private static readonly string[] ReadElsewhere = ["assessEligibility", "assessEligibilityBatch"];

    public static TheoryData<string> Operations => [.. Bodies().Select(body => body.Id)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Body_is_held_to_what_its_schema_says(string id)
    {
        var (_, method, path, schema, example) = Bodies().Single(body => body.Id == id);
        var address = await AddressAsync(path);
        // Refused ones first: what is allowed may use up what it is sent to. Who was invited by name gets no other one.
        var probes = Probes.Of(schema).Where(probe => !(probe.IsAllowed && (id, probe.Pointer) == ("acceptInvitation", "/signInName")))
            .OrderBy(probe => probe.IsAllowed).ToList();
        Assert.NotEmpty(probes);
        foreach (var probe in probes)
        {
            var (status, places) = await AskAsync(method, address, Changed(example, probe));
            var isRefused = status == HttpStatusCode.BadRequest && places.Any(place => IsAt(place, probe.Pointer));
            Assert.True(
                isRefused != probe.IsAllowed,
                $"{probe.Why} of {probe.Pointer}, {Http.Validation.Quote.Short(probe.Value.ToJsonString())}: "
                + $"{(int)status} {string.Join(", ", places)}");
        }
    }

    [Fact]
    public void Text_of_a_body_has_a_bound_or_a_reason_for_none() => Assert.Equal(
        BodyProbes.Unbounded.Keys.Order(StringComparer.Ordinal),
        Bodies().SelectMany(body => Probes.UnboundedTexts(body.Schema)).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<(string Id, HttpMethod Method, string Path, JsonNode Schema, JsonNode Example)> Bodies() =>
        from path in Contract["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        let id = operation.Value!["operationId"]!.GetValue<string>()
        let media = operation.Value["requestBody"]?["content"]?["application/json"]
        where media is not null && !ReadElsewhere.Contains(id)
        select (id, HttpMethod.Parse(operation.Key), path.Key, media["schema"]!, media["examples"]!.AsObject().First().Value!["value"]!);

    private static bool IsAt(string place, string pointer) => place == pointer || place.StartsWith($"{pointer}/", StringComparison.Ordinal)
        || (pointer.EndsWith("/noSuchMember", StringComparison.Ordinal) && pointer.StartsWith(place, StringComparison.Ordinal));

    private static JsonNode Changed(JsonNode example, BodyProbe probe)
    {
        var body = example.DeepClone();
        var steps = probe.Pointer.Split('/')[1..];
        var owner = steps[..^1].Aggregate(body, (node, step) => node is JsonArray list ? list[int.Parse(step, null)]! : node[step]!);
        owner[steps[^1]] = probe.Value.DeepClone();
        return body;
    }

    private async Task<(HttpStatusCode Status, IReadOnlyList<string> Places)> AskAsync(HttpMethod method, string address, JsonNode body)
    {
        var token = address.StartsWith("/v1/admin", StringComparison.Ordinal) ? await TokenAsync() : null;
        using var answer = await service.SendWithAsync(token, method, address, body, match: "\"0\"");
        var text = await answer.TextAsync();
        var errors = answer.IsSuccessStatusCode || text.Length == 0 ? null : JsonNode.Parse(text)!["errors"]?.AsObject();
        return (answer.StatusCode, [.. errors?.Select(error => error.Key) ?? []]);
    }

    /// <summary>A path of the contract at which there is something.</summary>
    private async Task<string> AddressAsync(string path)
    {
        if (path.Contains("{code}", StringComparison.Ordinal))
        {
            var made = await service.AskAsync(
                "administrator", HttpMethod.Post, "/v1/admin/people", HttpStatusCode.Created,
                new { signInName = $"invited-{Guid.NewGuid():N}", shownName = "Invited", roles = Array.Empty<string>() });
            return path.Replace("{code}", made["invitation"]!["code"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        if (path.StartsWith("/v1/admin/people/", StringComparison.Ordinal))
        {
            var me = await service.AskAsync("administrator", HttpMethod.Get, "/v1/admin/me", HttpStatusCode.OK);
            return path.Replace("{id}", me["id"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        if (path.StartsWith("/v1/admin/tasks/", StringComparison.Ordinal))
        {
            using var flag = await service.SendWithAsync(
                null, HttpMethod.Post, "/v1/flags", new { kind = "drug", id = "bortezomib", reason = "The brand is spelt wrongly." });
            return path.Replace("{id}", JsonNode.Parse(await flag.TextAsync())!["id"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        var number = path.StartsWith("/v1/admin/proposals/", StringComparison.Ordinal)
            ? (await service.ProposeAsync(await service.ReviseAsync("trial", "candor", _ => { })))["number"]!.ToJsonString()
            : "1";
        return path.Replace("{number}", number, StringComparison.Ordinal);
    }

    private async Task<string> TokenAsync()
    {
        if (!service.Credentials.TryGetValue("all", out var token))
        {
            var name = await service.BringInAsync("the-one-with-all", "editor", "reviewer", "administrator");
            service.Credentials["all"] = token = await service.SignInAsync(name, EditedService.Password);
        }

        return token;
    }
}
