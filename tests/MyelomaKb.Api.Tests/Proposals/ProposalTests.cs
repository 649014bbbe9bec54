using System.Net;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.People;

namespace MyelomaKb.Api.Tests.Proposals;

/// <summary>The way of a proposal: who may do what, and what becomes of it.</summary>
public sealed class ProposalTests(EditedService service) : IClassFixture<EditedService>
{
    [Fact]
    public async Task Published_proposal_is_served_at_once_and_keeps_every_step()
    {
        var draft = await service.ProposeAsync(await Said("bortezomib", "Said by the first test."));
        var published = await service.PublishAsync(draft);

        Assert.Equal("published", (string?)published["state"]);
        Assert.Equal(
            ["created", "submitted", "approved", "published"],
            published["steps"]!.AsArray().Select(step => (string?)step!["kind"]));
        Assert.Equal("Shown the-reviewer", (string?)published["steps"]![2]!["by"]!["name"]);
        var drug = await service.Service.GetAsync("/v1/drugs/bortezomib");
        Assert.Equal("Said by the first test.", drug.GetProperty("plainLanguage").GetString());
        Assert.Equal((int)published["revision"]!, drug.GetProperty("changedIn").GetInt32());
    }

    [Fact]
    public async Task Nobody_approves_their_own_although_they_are_a_reviewer()
    {
        var both = await service.SignInAsync(await service.BringInAsync("both-roles", "editor", "reviewer"), EditedService.Password);
        using var stated = await service.SendWithAsync(
            both, HttpMethod.Post, "/v1/admin/interests", new { hasInterests = false, text = "None." });
        using var made = await service.SendWithAsync(
            both, HttpMethod.Post, "/v1/admin/proposals", Desk.Body(await Said("carfilzomib", "Mine.")));
        var path = made.Headers.Location!.ToString();
        using var submitted = await service.SendWithAsync(both, HttpMethod.Post, $"{path}/submission", match: "\"1\"");
        using var approved = await service.SendWithAsync(both, HttpMethod.Post, $"{path}/approval", match: "\"2\"");

        Assert.Equal(
            [HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Forbidden],
            [stated.StatusCode, made.StatusCode, submitted.StatusCode, approved.StatusCode]);
    }

    [Fact]
    public async Task Approval_needs_a_statement_of_interests_that_has_not_expired()
    {
        var name = await service.BringInAsync("without-statement", "reviewer");
        var reviewer = await service.SignInAsync(name, EditedService.Password);
        var draft = await service.ProposeAsync(await Said("carfilzomib", "Needs a statement."));
        await service.DoAsync("editor", draft, "submission");
        var path = $"/v1/admin/proposals/{draft["number"]}/approval";
        using var without = await service.SendWithAsync(reviewer, HttpMethod.Post, path, match: "\"2\"");
        await service.Database.ExecuteAsync(
            "INSERT INTO interest_statement (actor_id, actor_name, has_interests, text, made_at, expires_at) SELECT id, shown_name, "
            + $"false, 'None.', now() - interval '2 days', now() - interval '1 day' FROM person WHERE user_name = '{name}'");
        using var expired = await service.SendWithAsync(reviewer, HttpMethod.Post, path, match: "\"2\"");
        using var stated = await service.SendWithAsync(
            reviewer, HttpMethod.Post, "/v1/admin/interests", new { hasInterests = true, text = "A grant." });
        using var with = await service.SendWithAsync(reviewer, HttpMethod.Post, path, match: "\"2\"");

        Assert.Equal("/problems/statement-needed", await without.ProblemTypeAsync());
        Assert.Equal("/problems/statement-needed", await expired.ProblemTypeAsync());
        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.OK], [stated.StatusCode, with.StatusCode]);
    }

    [Fact]
    public async Task Edit_takes_an_approved_proposal_back_to_draft()
    {
        var draft = await service.ProposeAsync(await Said("carfilzomib", "First."));
        var approved = await service.ApproveAsync(draft);
        var edited = await service.AskAsync(
            "editor", HttpMethod.Put, $"/v1/admin/proposals/{draft["number"]}", HttpStatusCode.OK,
            Desk.Body(await Said("carfilzomib", "Second.")), $"\"{approved["version"]}\"");

        Assert.Equal("draft", (string?)edited["state"]);
        Assert.Equal("Second.", (string?)edited["changes"]![0]!["entry"]!["plainLanguage"]);
    }

    [Fact]
    public async Task Rejected_proposal_keeps_the_reason_and_cannot_be_published()
    {
        var draft = await service.ProposeAsync(await Said("carfilzomib", "To be rejected."));
        await service.DoAsync("editor", draft, "submission");
        var rejected = await service.DoAsync("reviewer", draft, "rejection", body: new { text = "The source says otherwise." });
        var refused = await service.DoAsync("reviewer", draft, "publication", HttpStatusCode.Conflict);

        Assert.Equal("The source says otherwise.", (string?)rejected["steps"]![2]!["text"]);
        Assert.Equal("/problems/proposal-state", (string?)refused["type"]);
    }

    [Fact]
    public async Task Withdrawn_proposal_takes_no_comment_any_more()
    {
        var draft = await service.ProposeAsync(await Said("carfilzomib", "To be withdrawn."));
        var commented = await service.DoAsync("reviewer", draft, "comments", body: new { text = "Why?" });
        await service.DoAsync("editor", draft, "withdrawal");
        var refused = await service.DoAsync("reviewer", draft, "comments", HttpStatusCode.Conflict, new { text = "Too late." });

        Assert.Equal("Why?", (string?)commented["steps"]![1]!["text"]);
        Assert.Equal("/problems/proposal-state", (string?)refused["type"]);
    }

    [Fact]
    public async Task Act_on_a_version_that_is_old_is_stale_and_one_without_version_is_refused()
    {
        var draft = await service.ProposeAsync(await Said("carfilzomib", "To be raced for."));
        await service.DoAsync("reviewer", draft, "comments", body: new { text = "First." });
        var path = $"/v1/admin/proposals/{draft["number"]}/submission";
        using var stale = await service.SendAsync("editor", HttpMethod.Post, path, match: "\"1\"");
        using var blind = await service.SendAsync("editor", HttpMethod.Post, path);

        Assert.Equal([HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionRequired], [stale.StatusCode, blind.StatusCode]);
    }

    [Fact]
    public async Task List_filters_by_state_kind_and_entry()
    {
        var draft = await service.ProposeAsync(await Said("thalidomide", "To be listed."));
        var found = await service.AskAsync(
            "editor", HttpMethod.Get, "/v1/admin/proposals?state=draft,submitted&kind=drug&entry=thalidomide", HttpStatusCode.OK);
        var none = await service.AskAsync("editor", HttpMethod.Get, "/v1/admin/proposals?kind=trial&entry=thalidomide", HttpStatusCode.OK);
        var unknown = await service.AskAsync("editor", HttpMethod.Get, "/v1/admin/proposals?state=lost", HttpStatusCode.BadRequest);

        Assert.Equal([(int)draft["number"]!], found["items"]!.AsArray().Select(item => (int)item!["number"]!));
        Assert.Empty(none["items"]!.AsArray());
        Assert.NotNull(unknown["errors"]!["state"]);
    }

    private Task<JsonObject> Said(string drug, string text) =>
        service.ReviseAsync("drug", drug, entry => entry["plainLanguage"] = text);
}
