using System.Net;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.People;

namespace MyelomaKb.Api.Tests.Proposals;

/// <summary>Two publications of one entry, and how a revision is undone: nobody's change is lost.</summary>
public sealed class ConflictTests(EditedService service) : IClassFixture<EditedService>
{
    [Fact]
    public async Task Second_publication_of_one_field_gets_base_theirs_and_mine()
    {
        var before = (await service.Service.GetAsync("/v1/drugs/ixazomib")).GetProperty("plainLanguage").GetString();
        var mine = await service.ProposeAsync(await Said("ixazomib", "Mine."));
        await service.PublishAsync(await service.ProposeAsync(await Said("ixazomib", "Theirs.")));
        await service.ApproveAsync(mine);
        var refused = await service.DoAsync("reviewer", mine, "publication", HttpStatusCode.Conflict);
        var field = Assert.Single(refused["conflicts"]![0]!["fields"]!.AsArray())!;

        Assert.Equal("/problems/proposal-conflict", (string?)refused["type"]);
        Assert.Equal(
            ("/plainLanguage", before, "Theirs.", "Mine.", true),
            ((string)field["pointer"]!, (string?)field["base"], (string)field["theirs"]!, (string)field["mine"]!, (bool)field["both"]!));
        Assert.Equal("Theirs.", (await service.Service.GetAsync("/v1/drugs/ixazomib")).GetProperty("plainLanguage").GetString());
    }

    [Fact]
    public async Task Rebase_brings_changes_of_different_fields_together_and_asks_for_review_again()
    {
        var mine = await service.ProposeAsync(
            await service.ReviseAsync("drug", "selinexor", drug => drug["summary"] = "My summary."));
        await service.PublishAsync(await service.ProposeAsync(await Said("selinexor", "Their words.")));
        await service.ApproveAsync(mine);
        await service.DoAsync("reviewer", mine, "publication", HttpStatusCode.Conflict);
        var rebased = await service.DoAsync("editor", mine, "rebase", body: new { });
        await service.PublishAsync(mine);
        var drug = await service.Service.GetAsync("/v1/drugs/selinexor");

        Assert.Equal("draft", (string?)rebased["state"]);
        Assert.Equal("My summary.", drug.GetProperty("summary").GetString());
        Assert.Equal("Their words.", drug.GetProperty("plainLanguage").GetString());
    }

    [Theory]
    [InlineData("pomalidomide", "mine", "Mine.")]
    [InlineData("thalidomide", "theirs", "Theirs.")]
    public async Task Rebase_of_a_field_that_both_changed_takes_the_side_that_is_preferred(string drug, string prefer, string says)
    {
        var mine = await service.ProposeAsync(await service.ReviseAsync("drug", drug, one =>
        {
            one["plainLanguage"] = "Mine.";
            one["summary"] = "Mine too.";
        }));
        await service.PublishAsync(await service.ProposeAsync(await Said(drug, "Theirs.")));
        var undecided = await service.DoAsync("editor", mine, "rebase", HttpStatusCode.Conflict, new { });
        var rebased = await service.DoAsync("editor", mine, "rebase", body: new { prefer });
        var entry = rebased["changes"]![0]!["entry"]!;

        Assert.Equal("/problems/proposal-conflict", (string?)undecided["type"]);
        Assert.Equal((says, "Mine too."), ((string)entry["plainLanguage"]!, (string)entry["summary"]!));
        Assert.Empty(rebased["conflicts"]!.AsArray());
    }

    [Fact]
    public async Task Undoing_a_revision_keeps_what_came_after_it()
    {
        var before = (await service.Service.GetAsync("/v1/drugs/elotuzumab")).GetProperty("plainLanguage").GetString();
        var wrong = await service.PublishAsync(await service.ProposeAsync(await Said("elotuzumab", "Wrong.")));
        await service.PublishAsync(await service.ProposeAsync(
            await service.ReviseAsync("drug", "elotuzumab", drug => drug["summary"] = "Better.")));
        await service.PublishAsync(await UndoAsync((int)wrong["revision"]!));
        var drug = await service.Service.GetAsync("/v1/drugs/elotuzumab");

        Assert.Equal((before, "Better."), (drug.GetProperty("plainLanguage").GetString(), drug.GetProperty("summary").GetString()));
    }

    [Fact]
    public async Task Retirement_is_published_answered_with_410_and_undone()
    {
        var retire = new JsonObject
        {
            ["action"] = "retire",
            ["kind"] = "combination",
            ["id"] = "bpd",
            ["replacedBy"] = new JsonArray("ctd"),
            ["basedOn"] = await service.Database.ReadAsync<int>("SELECT revision FROM head"),
        };
        var retired = await service.PublishAsync(await service.ProposeAsync(retire));
        var gone = await service.Service.ProblemAsync("/v1/combinations/bpd", HttpStatusCode.Gone);
        await service.PublishAsync(await UndoAsync((int)retired["revision"]!));
        var back = await service.Service.GetAsync("/v1/combinations/bpd");

        Assert.Equal("ctd", gone.GetProperty("replacedBy")[0].GetProperty("id").GetString());
        Assert.Equal("bpd", back.GetProperty("id").GetString());
    }

    private Task<JsonObject> UndoAsync(int revision) =>
        service.AskAsync("editor", HttpMethod.Post, $"/v1/admin/revisions/{revision}/revert", HttpStatusCode.Created, new { });

    private Task<JsonObject> Said(string drug, string text) =>
        service.ReviseAsync("drug", drug, entry => entry["plainLanguage"] = text);
}
