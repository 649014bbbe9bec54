using System.Net;
using System.Net.Http.Json;
using MyelomaKb.Api.Tests.Keys;

namespace MyelomaKb.Api.Tests.People;

/// <summary>Signing in: password, lockout, second factor, refresh, and the end of sessions.</summary>
public sealed class SignInTests(EditedService service) : IClassFixture<EditedService>
{
    [Fact]
    public async Task Token_of_a_sign_in_says_who_one_is()
    {
        using var answer = await service.SendAsync("editor", HttpMethod.Get, "/v1/admin/me");
        var me = await answer.JsonAsync();
        Assert.Equal("the-editor", me.GetProperty("signInName").GetString());
        Assert.Equal(["editor"], me.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
    }

    [Fact]
    public async Task Database_holds_no_password_and_no_token()
    {
        var token = await service.TokenAsync("editor");
        var kept = await service.Database.ReadAsync<string>(
            "SELECT (SELECT string_agg(row_to_json(person)::text, ' ') FROM person) "
            + "|| (SELECT string_agg(row_to_json(session)::text, ' ') FROM session)");
        Assert.Contains(token.Split('_')[1], kept, StringComparison.Ordinal);
        Assert.DoesNotContain(token[15..], kept, StringComparison.Ordinal);
        Assert.DoesNotContain(EditedService.Password, kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_failures_lock_the_account_for_the_right_password_too_until_the_time_is_over()
    {
        var name = await service.BringInAsync("locked-out");
        for (var failure = 0; failure < 5; failure++)
        {
            using var wrong = await SignInAsync(new { signInName = name, password = "not the password at all" });
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var locked = await SignInAsync(new { signInName = name, password = EditedService.Password });
        await service.Database.ExecuteAsync($"UPDATE person SET lockout_end = now() - interval '1 second' WHERE user_name = '{name}'");
        using var later = await SignInAsync(new { signInName = name, password = EditedService.Password });
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.OK], [locked.StatusCode, later.StatusCode]);
    }

    [Fact]
    public async Task Guesses_at_once_count_as_many()
    {
        var name = await service.BringInAsync("guessed-at");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            using var wrong = await SignInAsync(new { signInName = name, password = "not the password at all" });
        }));
        Assert.True(await service.Database.ReadAsync<bool>($"SELECT lockout_end > now() FROM person WHERE user_name = '{name}'"));
    }

    [Fact]
    public async Task Unknown_name_is_answered_as_a_wrong_password_is()
    {
        using var unknown = await SignInAsync(new { signInName = "nobody-here", password = "not the password at all" });
        using var wrong = await SignInAsync(new { signInName = EditedService.Administrator, password = "not the password at all" });
        Assert.Equal(await unknown.TextAsync(), await wrong.TextAsync());
    }

    [Fact]
    public async Task Authenticator_app_is_asked_for_and_no_code_is_taken_twice()
    {
        var name = await service.BringInAsync("with-an-app");
        var key = await EnrolAsync(name);
        await service.Database.ExecuteAsync($"UPDATE person SET last_code_step = 0 WHERE user_name = '{name}'");
        var code = AuthenticatorApp.CodeAt(key, TimeProvider.System.GetUtcNow());
        using var without = await SignInAsync(new { signInName = name, password = EditedService.Password });
        using var wrong = await SignInAsync(new { signInName = name, password = EditedService.Password, code = "000000" });
        using var right = await SignInAsync(new { signInName = name, password = EditedService.Password, code });
        using var again = await SignInAsync(new { signInName = name, password = EditedService.Password, code });
        Assert.Equal("/problems/second-factor-needed", await without.ProblemTypeAsync());
        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.Unauthorized],
            [wrong.StatusCode, right.StatusCode, again.StatusCode]);
    }

    [Fact]
    public async Task Recovery_code_stands_for_the_app_once_and_is_kept_as_a_hash()
    {
        var name = await service.BringInAsync("lost-the-app");
        List<string> codes = [];
        await EnrolAsync(name, codes);
        using var first = await SignInAsync(new { signInName = name, password = EditedService.Password, recoveryCode = codes[0] });
        using var again = await SignInAsync(new { signInName = name, password = EditedService.Password, recoveryCode = codes[0] });
        var kept = await service.Database.ReadAsync<string>("SELECT string_agg(value, ' ') FROM person_token WHERE name = 'RecoveryCodes'");
        Assert.Equal(10, codes.Count);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized], [first.StatusCode, again.StatusCode]);
        Assert.DoesNotContain(codes, code => kept.Contains(code, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_once()
    {
        var token = await service.SignInAsync(EditedService.Administrator, EditedService.Password);
        using var left = await service.SendWithAsync(token, HttpMethod.Post, "/v1/admin/sign-out");
        using var after = await MeAsync(token);
        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.Unauthorized], [left.StatusCode, after.StatusCode]);
    }

    [Fact]
    public async Task New_password_ends_other_sessions_and_keeps_this_one()
    {
        var name = await service.BringInAsync("new-password");
        var other = await service.SignInAsync(name, EditedService.Password);
        var mine = await service.SignInAsync(name, EditedService.Password);
        using var me = await MeAsync(mine);
        using var changed = await service.SendWithAsync(
            mine, HttpMethod.Put, "/v1/admin/me/password", new { current = EditedService.Password, @new = "another password to try" },
            match: me.Headers.ETag!.Tag);
        using var mineAfter = await MeAsync(mine);
        using var otherAfter = await MeAsync(other);
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized],
            [changed.StatusCode, mineAfter.StatusCode, otherAfter.StatusCode]);
    }

    private Task<HttpResponseMessage> SignInAsync(object body) =>
        service.Http.PostAsJsonAsync("/v1/admin/sign-in", body, TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> MeAsync(string token) => service.SendWithAsync(token, HttpMethod.Get, "/v1/admin/me");

    /// <summary>Takes up an authenticator app; answers with its secret.</summary>
    private async Task<string> EnrolAsync(string name, List<string>? recoveryCodes = null)
    {
        var token = await service.SignInAsync(name, EditedService.Password);
        using var me = await MeAsync(token);
        var match = me.Headers.ETag!.Tag;
        using var enrolled = await service.SendWithAsync(token, HttpMethod.Post, "/v1/admin/me/authenticator", match: match);
        var key = (await enrolled.JsonAsync()).GetProperty("key").GetString()!;
        using var confirmed = await service.SendWithAsync(
            token, HttpMethod.Post, "/v1/admin/me/authenticator/confirmation",
            new { code = AuthenticatorApp.CodeAt(key, TimeProvider.System.GetUtcNow()) }, match);
        Assert.True(confirmed.IsSuccessStatusCode, await confirmed.TextAsync());
        recoveryCodes?.AddRange((await confirmed.JsonAsync()).GetProperty("codes").EnumerateArray().Select(code => code.GetString()!));
        return key;
    }
}
