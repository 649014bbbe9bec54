using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Api.Tests.People;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Proposals;

/// <summary>
/// Under <c>Review__TwoPeople=strict</c> no administrator is two people: an account that an administrator created, let somebody into again
/// or made a reviewer approves nothing for a day.
/// </summary>
public sealed class StrictReviewTests(TestDatabases databases) : IAsyncLifetime
{
    private static readonly string[] EditorAndReviewer = ["editor", "reviewer"];

    private readonly EditedService _service = new(databases)
    {
        Settings = new Dictionary<string, string> { ["Review:TwoPeople"] = "strict" },
    };

    public ValueTask InitializeAsync() => _service.InitializeAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task New_reviewer_waits_a_day()
    {
        var (draft, token) = (await SubmittedAsync(), await ReviewerAsync("brand-new", "reviewer"));
        var atOnce = await ApproveAsync(token, draft);
        await AgeAsync("brand-new", "23 hours");
        var soon = await ApproveAsync(token, draft);
        await AgeAsync("brand-new", "2 hours");
        var later = await ApproveAsync(token, draft);
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.OK], [atOnce, soon, later]);
    }

    [Fact]
    public async Task Old_account_waits_again_once_an_administrator_lets_somebody_into_it()
    {
        var (draft, token) = (await SubmittedAsync(), await ReviewerAsync("taken-over", "reviewer"));
        await AgeAsync("taken-over", "30 days");
        var id = await _service.Database.ReadAsync<Guid>("SELECT id FROM person WHERE user_name = 'taken-over'");
        using var invited = await _service.SendAsync(
            "administrator", HttpMethod.Post, $"/v1/admin/people/{id}/invitation", new { removeAuthenticator = true });
        Assert.Equal(HttpStatusCode.OK, await ApproveAsync(token, await SubmittedAsync()));
        using var accepted = await _service.Http.PostAsJsonAsync(
            $"/v1/admin/invitations/{(await invited.JsonAsync()).GetProperty("code").GetString()}",
            new { shownName = "Shown taken-over", password = EditedService.Password }, TestContext.Current.CancellationToken);
        var after = await ApproveAsync(await _service.SignInAsync("taken-over", EditedService.Password), draft);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Forbidden], [accepted.StatusCode, after]);
    }

    [Fact]
    public async Task Old_editor_waits_once_an_administrator_gives_the_role()
    {
        var (draft, token) = (await SubmittedAsync(), await ReviewerAsync("promoted", "editor"));
        await AgeAsync("promoted", "30 days");
        var id = await _service.Database.ReadAsync<Guid>("SELECT id FROM person WHERE user_name = 'promoted'");
        using var person = await _service.SendAsync("administrator", HttpMethod.Get, $"/v1/admin/people/{id}");
        using var changed = await _service.SendAsync(
            "administrator", HttpMethod.Put, $"/v1/admin/people/{id}", new { roles = EditorAndReviewer, disabled = false },
            person.Headers.ETag!.Tag);
        var atOnce = await ApproveAsync(token, draft);
        await AgeAsync("promoted", "25 hours");
        using var stated = await StateAsync(token);
        var later = await ApproveAsync(token, draft);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.OK], [changed.StatusCode, atOnce, later]);
    }

    [Fact]
    public async Task Approval_from_before_reviews_were_strict_does_not_count_where_it_came_too_soon()
    {
        var (draft, token) = (await SubmittedAsync(), await ReviewerAsync("too-soon", "reviewer"));
        await AgeAsync("too-soon", "25 hours");
        Assert.Equal(HttpStatusCode.OK, await ApproveAsync(token, draft));
        await _service.Database.ExecuteAsync(
            "UPDATE person SET created_at = now() - interval '1 hour', entrusted_at = null WHERE user_name = 'too-soon'");
        var refused = await _service.DoAsync("reviewer", draft, "publication", HttpStatusCode.Conflict);
        Assert.Equal("/problems/approval-lapsed", (string?)refused["type"]);
    }

    private async Task<JsonObject> SubmittedAsync()
    {
        var draft = await _service.ProposeAsync(
            await _service.ReviseAsync("drug", "carfilzomib", entry => entry["plainLanguage"] = "Reviewed by two people."));
        await _service.DoAsync("editor", draft, "submission");
        return draft;
    }

    private async Task<string> ReviewerAsync(string name, params string[] roles)
    {
        var token = await _service.SignInAsync(await _service.BringInAsync(name, roles), EditedService.Password);
        using var stated = await StateAsync(token);
        return token;
    }

    private Task<HttpResponseMessage> StateAsync(string token) => _service.SendWithAsync(
        token, HttpMethod.Post, "/v1/admin/interests", new { hasInterests = false, text = "None." });

    /// <summary>Makes everything about an account so much older.</summary>
    private Task AgeAsync(string name, string by) => _service.Database.ExecuteAsync(
        $"UPDATE person SET created_at = created_at - interval '{by}', entrusted_at = entrusted_at - interval '{by}' "
        + $"WHERE user_name = '{name}'");

    private async Task<HttpStatusCode> ApproveAsync(string token, JsonObject proposal)
    {
        var path = $"/v1/admin/proposals/{proposal["number"]}";
        var now = await _service.AskAsync("reviewer", HttpMethod.Get, path, HttpStatusCode.OK);
        using var answer = await _service.SendWithAsync(token, HttpMethod.Post, $"{path}/approval", match: $"\"{now["version"]}\"");
        return answer.StatusCode;
    }
}
