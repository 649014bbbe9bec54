using System.Net;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.People;

/// <summary>Where the second factor is required, reviewers and administrators have one or do nothing in these roles.</summary>
public sealed class SecondFactorTests(TestDatabases databases) : IAsyncLifetime
{
    private static readonly string[] Scopes = ["review"];

    private readonly EditedService _service = new(databases)
    {
        Settings = new Dictionary<string, string> { ["People:SecondFactorRequired"] = "true" },
    };

    public ValueTask InitializeAsync() => _service.InitializeAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Administrator_does_nothing_before_the_app_is_confirmed_and_everything_afterwards()
    {
        var token = await _service.TokenAsync("administrator");
        using var before = await _service.SendWithAsync(token, HttpMethod.Get, "/v1/admin/people");
        await ConfirmAsync(token);
        using var after = await _service.SendWithAsync(token, HttpMethod.Get, "/v1/admin/people");
        Assert.Equal("/problems/second-factor-missing", await before.ProblemTypeAsync());
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.OK], [before.StatusCode, after.StatusCode]);
    }

    [Fact]
    public async Task Reviewer_reviews_with_the_app_only_and_an_editor_needs_none()
    {
        await ConfirmAsync(await _service.TokenAsync("administrator"));
        var both = await _service.SignInAsync(await _service.BringInAsync("both", "editor", "reviewer"), EditedService.Password);
        using var proposals = await _service.SendWithAsync(both, HttpMethod.Get, "/v1/admin/proposals");
        using var interests = await StateAsync(both);
        using var people = await _service.SendWithAsync(both, HttpMethod.Get, "/v1/admin/people");
        await ConfirmAsync(both);
        using var stated = await StateAsync(both);
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Created],
            [proposals.StatusCode, interests.StatusCode, stated.StatusCode]);
        Assert.Equal("/problems/second-factor-missing", await interests.ProblemTypeAsync());
        Assert.Equal("/problems/forbidden", await people.ProblemTypeAsync());
    }

    [Fact]
    public async Task Key_of_a_reviewer_waits_for_the_app_too()
    {
        await ConfirmAsync(await _service.TokenAsync("administrator"));
        var token = await _service.TokenAsync("reviewer");
        using var made = await _service.SendWithAsync(
            token, HttpMethod.Post, "/v1/admin/keys", new { label = "Desk", scopes = Scopes, days = 1, password = EditedService.Password });
        var key = (await made.JsonAsync()).GetProperty("key").GetString();
        using var before = await StateAsync(key);
        await ConfirmAsync(token);
        using var after = await StateAsync(key);
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Created], [before.StatusCode, after.StatusCode]);
    }

    private Task<HttpResponseMessage> StateAsync(string? token) => _service.SendWithAsync(
        token, HttpMethod.Post, "/v1/admin/interests", new { hasInterests = false, text = "None." });

    private async Task ConfirmAsync(string token)
    {
        using var me = await _service.SendWithAsync(token, HttpMethod.Get, "/v1/admin/me");
        var match = me.Headers.ETag!.Tag;
        using var enrolled = await _service.SendWithAsync(token, HttpMethod.Post, "/v1/admin/me/authenticator", match: match);
        var key = (await enrolled.JsonAsync()).GetProperty("key").GetString()!;
        using var confirmed = await _service.SendWithAsync(
            token, HttpMethod.Post, "/v1/admin/me/authenticator/confirmation",
            new { code = AuthenticatorApp.CodeAt(key, TimeProvider.System.GetUtcNow()) }, match);
        Assert.True(confirmed.IsSuccessStatusCode, await confirmed.TextAsync());
    }
}
