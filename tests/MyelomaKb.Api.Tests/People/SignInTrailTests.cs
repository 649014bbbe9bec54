using System.Net.Http.Json;
using MyelomaKb.Api.Tests.Keys;

namespace MyelomaKb.Api.Tests.People;

/// <summary>What the audit trail keeps of signing in and out, and what it does not.</summary>
public sealed class SignInTrailTests(EditedService service) : IClassFixture<EditedService>
{
    private const string Wrong = "not the password at all";

    [Fact]
    public async Task Sign_in_and_sign_out_are_written_down_with_the_session()
    {
        var name = await service.BringInAsync("comes-and-goes");
        var token = await service.SignInAsync(name, EditedService.Password);
        using var left = await service.SendWithAsync(token, HttpMethod.Post, "/v1/admin/sign-out");
        var session = token.Split('_')[1];
        Assert.Equal(
            [
                $"signed-in by Shown {name}: session={session}; secondFactor=none",
                $"signed-out by Shown {name}: session={session}",
            ],
            await TrailAsync(name));
    }

    [Fact]
    public async Task Failures_are_written_down_until_the_account_is_locked_and_not_beyond()
    {
        var name = await service.BringInAsync("guessed-at-often");
        for (var guess = 0; guess < 8; guess++)
        {
            using var refused = await SignInAsync(name, Wrong);
        }

        var trail = await TrailAsync(name);
        Assert.Equal(
            Enumerable.Range(1, 4).Select(failures => $"sign-in-failed by unknown: wrong=password; failures={failures}"),
            trail.SkipLast(1));
        Assert.StartsWith("account-locked by unknown: wrong=password; lockedUntil=2", trail[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_token_that_comes_back_is_written_down()
    {
        var name = await service.BringInAsync("copied-token");
        using var answer = await SignInAsync(name, EditedService.Password);
        var tokens = await answer.JsonAsync();
        for (var use = 0; use < 3; use++)
        {
            using var used = await service.Http.PostAsJsonAsync(
                "/v1/admin/sign-in/refresh", new { refreshToken = tokens.GetProperty("refreshToken").GetString() },
                TestContext.Current.CancellationToken);
        }

        var session = tokens.GetProperty("accessToken").GetString()!.Split('_')[1];
        Assert.Equal($"refresh-token-reused by unknown: session={session}", (await TrailAsync(name))[^1]);
    }

    [Fact]
    public async Task Name_that_nobody_has_and_all_that_was_typed_leave_no_trace()
    {
        var before = await service.Database.ReadAsync<long>("SELECT count(*) FROM audit");
        using var refused = await SignInAsync("nobody-of-this-name", Wrong);
        var after = await service.Database.ReadAsync<long>("SELECT count(*) FROM audit");
        using var failed = await SignInAsync(EditedService.Administrator, Wrong);
        var all = await service.Database.ReadAsync<string>("SELECT string_agg(audit::text, ' ') FROM audit");
        Assert.Equal(before, after);
        Assert.DoesNotContain(Wrong, all, StringComparison.Ordinal);
        Assert.DoesNotContain(EditedService.Password, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_administrator_and_statements_of_interests_are_written_down()
    {
        using var stated = await service.SendAsync(
            "reviewer", HttpMethod.Post, "/v1/admin/interests", new { hasInterests = true, text = "Shares of a maker." });
        Assert.Equal(
            "configuration",
            await service.Database.ReadAsync<string>(
                "SELECT actor_name FROM audit WHERE action = 'person-created' "
                + $"AND content LIKE 'signInName=\"{EditedService.Administrator}\";%'"));
        Assert.Equal(
            "hasInterests=yes; text=\"Shares of a maker.\"",
            await service.Database.ReadAsync<string>("SELECT content FROM audit WHERE action = 'interests-stated'"));
    }

    private Task<HttpResponseMessage> SignInAsync(string signInName, string password) => service.Http.PostAsJsonAsync(
        "/v1/admin/sign-in", new { signInName, password }, TestContext.Current.CancellationToken);

    /// <summary>What the trail says of an account since it was taken up.</summary>
    private async Task<IReadOnlyList<string>> TrailAsync(string name) => (await service.Database.ReadAsync<string>(
        $"""
        SELECT string_agg(action || ' by ' || actor_name || ': ' || content, chr(10) ORDER BY number) FROM audit
        WHERE subject = 'person:' || (SELECT id FROM person WHERE user_name = '{name}')
          AND action NOT IN ('person-created', 'invitation-accepted')
        """)).Split('\n');
}
