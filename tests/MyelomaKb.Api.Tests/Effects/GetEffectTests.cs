using System.Net;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.Eligibility;
using MyelomaKb.Api.Tests.People;
using MyelomaKb.Api.Tests.Proposals;

namespace MyelomaKb.Api.Tests.Effects;

/// <summary>What a proposal would change, asked for over HTTP.</summary>
public sealed class GetEffectTests(EditedService service) : IClassFixture<EditedService>
{
    private const string Approval = "fda-tecvayli-2022-10-25";

    [Fact]
    public async Task Stricter_criteria_are_told_with_the_verdicts_that_they_turn()
    {
        var draft = await service.ProposeAsync(await service.ReviseAsync("approval", Approval, approval =>
        {
            var last = approval["versions"]!.AsArray()[^1]!;
            last["criteria"] = new JsonObject
            {
                ["op"] = "all",
                ["children"] = new JsonArray(last["criteria"]!.DeepClone(), new JsonObject { ["op"] = "ageYears", ["atLeast"] = 70 }),
            };
        }));

        var effect = await EffectAsync(draft);

        Assert.Equal(Approval, (string?)effect["fields"]![0]!["id"]);
        Assert.Equal("possible", (string?)effect["criteria"]![0]!["canHold"]);
        Assert.Equal(2000, (int)effect["profiles"]!["count"]!);
        Assert.All(effect["profiles"]!["ways"]!.AsArray(), way => Assert.Equal("not-eligible", (string?)way!["to"]));
        Assert.NotEmpty(effect["profiles"]!["ways"]!.AsArray());
    }

    [Fact]
    public async Task Twelve_approvals_with_sixty_criteria_each_take_a_bounded_amount_of_work()
    {
        string[] approvals =
        [
            "fda-tecvayli-2022-10-25", "fda-talvey-2023-08-09", "fda-elrexfio-2023-08-14", "fda-abecma-2021-03-26",
            "fda-carvykti-2022-02-28",
            "fda-xpovio-2019-07-03", "fda-kyprolis-2012-07-20", "fda-pomalyst-2013-02-08", "fda-darzalex-2015-11-16",
            "ema-abecma-2021-08-18",
            "ema-carvykti-2022-05-25", "ema-talvey-2023-08-21",
        ];
        List<string> drugs = [.. (await CuratedKnowledge.Kb).Agents.Agents.Select(drug => drug.Value)];
        var changes = new List<JsonObject>();
        foreach (var (at, id) in approvals.Index())
        {
            changes.Add(await service.ReviseAsync("approval", id, one => one["versions"]!.AsArray()[^1]!["criteria"] = Sixty(drugs, at)));
        }

        var draft = await service.ProposeAsync([.. changes]);
        var effect = await EffectAsync(draft);

        Assert.Equal(12, effect["criteria"]!.AsArray().Count);
        Assert.InRange((long)effect["work"]!["steps"]!, 1, (long)effect["work"]!["mostSteps"]! + 200_000);
        Assert.Equal("not-decided", (string?)effect["outcome"]);
        Assert.Equal((int)effect["cases"]!["of"]!, (int)effect["cases"]!["count"]!);
    }

    /// <summary>
    /// Sixty criteria of thirty drugs each way, which depend on each other as soon as anything is stated of their classes.
    /// </summary>
    private static JsonObject Sixty(List<string> drugs, int label) => new()
    {
        ["op"] = "all",
        ["children"] = new JsonArray([.. Enumerable.Range(label, 30).Select(at => (JsonNode)new JsonObject
        {
            ["op"] = "any",
            ["children"] = new JsonArray(
                new JsonObject { ["op"] = "refractoryTo", ["drug"] = drugs[at % drugs.Count] },
                new JsonObject
                {
                    ["op"] = "not",
                    ["child"] = new JsonObject { ["op"] = "exposedTo", ["drug"] = drugs[(at + 1) % drugs.Count] },
                }),
        })]),
    };

    [Fact]
    public async Task Words_alone_change_no_verdict()
    {
        var draft = await service.ProposeAsync(
            await service.ReviseAsync("drug", "bortezomib", drug => drug["plainLanguage"] = "Said for the effect."));

        var effect = await EffectAsync(draft);

        Assert.Equal("/plainLanguage", (string?)effect["fields"]![0]!["changes"]![0]!["path"]);
        Assert.Empty(effect["cases"]!["changed"]!.AsArray());
        Assert.Empty(effect["profiles"]!["ways"]!.AsArray());
        Assert.Empty(effect["criteria"]!.AsArray());
    }

    [Fact]
    public async Task Proposal_with_errors_has_no_effect_yet()
    {
        var draft = await service.ProposeAsync(
            await service.ReviseAsync("drug", "bortezomib", drug => drug["class"] = "no-such-class"));

        using var answer = await service.SendAsync("reviewer", HttpMethod.Get, $"/v1/admin/proposals/{draft["number"]}/effect");

        Assert.Equal("/problems/proposal-has-errors", await answer.ProblemTypeAsync());
    }

    [Fact]
    public async Task Proposal_that_is_not_there_has_none()
    {
        using var answer = await service.SendAsync("reviewer", HttpMethod.Get, "/v1/admin/proposals/99999/effect");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private Task<JsonObject> EffectAsync(JsonObject proposal) =>
        service.AskAsync("reviewer", HttpMethod.Get, $"/v1/admin/proposals/{proposal["number"]}/effect", HttpStatusCode.OK);
}
