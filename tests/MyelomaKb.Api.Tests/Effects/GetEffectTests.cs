using System.Net;
using System.Text.Json.Nodes;
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
