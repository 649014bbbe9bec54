using System.Net;
using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.People;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Proposals;

/// <summary>What was approved is published only while somebody who approved it is a reviewer who may.</summary>
public sealed class ApprovalStandingTests(ApprovalStandingTests.WithIssuer fixture) : IClassFixture<ApprovalStandingTests.WithIssuer>
{
    private static readonly string[] Reviewers = ["reviewer"];

    private readonly EditedService _service = fixture.Service;
    private readonly OpenIdIssuer _issuer = fixture.Issuer;

    [Theory]
    [InlineData("disabled", "UPDATE person SET disabled_at = now() WHERE {0}", "the account is disabled")]
    [InlineData("demoted", "UPDATE person SET roles = '{{editor}}' WHERE {0}", "no longer has the reviewer role")]
    [InlineData(
        "expired",
        "INSERT INTO interest_statement (actor_id, actor_name, has_interests, text, made_at, expires_at) "
        + "SELECT id, shown_name, false, 'None.', now(), now() + interval '1 microsecond' FROM person WHERE {0}",
        "statement of interests has expired")]
    public async Task Approval_of_somebody_who_could_not_approve_now_publishes_nothing_until_another_approves(
        string name, string change, string why)
    {
        var draft = await SubmittedAsync($"Approved by one who is {name}.");
        var approved = await ActAsync(await ReviewerAsync(name), draft, "approval");
        await _service.Database.ExecuteAsync(string.Format(null, change, $"user_name = '{name}'"));

        var refused = await _service.DoAsync("reviewer", draft, "publication", HttpStatusCode.Conflict);
        await _service.AskAsync(
            "reviewer", HttpMethod.Post, "/v1/admin/interests", HttpStatusCode.Created, new { hasInterests = false, text = "None." });
        var again = await _service.DoAsync("reviewer", draft, "approval");
        var published = await _service.DoAsync("reviewer", draft, "publication");

        Assert.Equal(HttpStatusCode.OK, approved);
        Assert.Equal("/problems/approval-lapsed", (string?)refused["type"]);
        Assert.Contains(why, (string?)refused["detail"], StringComparison.Ordinal);
        Assert.Contains($"Shown {name}", (string?)refused["detail"], StringComparison.Ordinal);
        Assert.Equal("approved", (string?)again["state"]);
        Assert.Equal("published", (string?)published["state"]);
    }

    [Fact]
    public async Task Same_reviewer_does_not_approve_twice_and_a_second_approval_may_end_while_the_first_stands()
    {
        var draft = await SubmittedAsync("Approved by two.");
        var (first, second) = (await ReviewerAsync("the-first"), await ReviewerAsync("the-second"));
        var one = await ActAsync(first, draft, "approval");
        var twice = await ActAsync(first, draft, "approval");
        var other = await ActAsync(second, draft, "approval");
        await _service.Database.ExecuteAsync("UPDATE person SET disabled_at = now() WHERE user_name = 'the-second'");
        await _service.DoAsync("reviewer", draft, "publication");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.OK], [one, twice, other]);
    }

    [Fact]
    public async Task Reviewer_of_an_issuer_counts_until_a_token_lacks_the_role()
    {
        var token = _issuer.Token("rita", "kb", Reviewers);
        using var stated = await _service.SendWithAsync(
            token, HttpMethod.Post, "/v1/admin/interests", new { hasInterests = false, text = "None." });
        Assert.Equal(HttpStatusCode.Created, stated.StatusCode);
        var (stands, ends) = (await SubmittedAsync("Stands."), await SubmittedAsync("Ends."));
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK],
            [await ActAsync(token, stands, "approval"), await ActAsync(token, ends, "approval")]);
        await _service.DoAsync("reviewer", stands, "publication");

        using var demoted = await _service.SendWithAsync(_issuer.Token("rita", "kb", []), HttpMethod.Get, "/v1/admin/me");
        var refused = await _service.DoAsync("reviewer", ends, "publication", HttpStatusCode.Conflict);

        Assert.Equal(HttpStatusCode.Forbidden, demoted.StatusCode);
        Assert.Equal("/problems/approval-lapsed", (string?)refused["type"]);
    }

    private async Task<JsonObject> SubmittedAsync(string text)
    {
        var draft = await _service.ProposeAsync(
            await _service.ReviseAsync("drug", "carfilzomib", entry => entry["plainLanguage"] = text));
        await _service.DoAsync("editor", draft, "submission");
        return draft;
    }

    private async Task<string> ReviewerAsync(string name)
    {
        var token = await _service.SignInAsync(await _service.BringInAsync(name, "reviewer"), EditedService.Password);
        using var stated = await _service.SendWithAsync(
            token, HttpMethod.Post, "/v1/admin/interests", new { hasInterests = false, text = "None." });
        Assert.Equal(HttpStatusCode.Created, stated.StatusCode);
        return token;
    }

    private async Task<HttpStatusCode> ActAsync(string token, JsonObject proposal, string act)
    {
        var path = $"/v1/admin/proposals/{proposal["number"]}";
        var now = await _service.AskAsync("reviewer", HttpMethod.Get, path, HttpStatusCode.OK);
        using var answer = await _service.SendWithAsync(token, HttpMethod.Post, $"{path}/{act}", match: $"\"{now["version"]}\"");
        return answer.StatusCode;
    }

    /// <summary>The service, which trusts an _issuer.</summary>
    public sealed class WithIssuer(TestDatabases databases) : IAsyncLifetime
    {
        public OpenIdIssuer Issuer { get; } = new();

        public EditedService Service { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Issuer.InitializeAsync();
            Service = new EditedService(databases)
            {
                Settings = new Dictionary<string, string>
                {
                    ["Issuer:Authority"] = Issuer.Address,
                    ["Issuer:Audience"] = "kb",
                    ["Issuer:RequireHttps"] = "false",
                },
            };
            await Service.InitializeAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await Service.DisposeAsync();
            await Issuer.DisposeAsync();
        }
    }
}
