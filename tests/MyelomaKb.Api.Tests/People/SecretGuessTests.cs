using System.Net;
using System.Net.Http.Json;
using MyelomaKb.Api.Tests.Keys;

namespace MyelomaKb.Api.Tests.People;

/// <summary>A session is no place to guess in: wherever a password or a code is compared, wrong ones count towards the lock.</summary>
public sealed class SecretGuessTests(EditedService service) : IClassFixture<EditedService>
{
    private static readonly string[] Read = ["read"];

    [Theory]
    [InlineData("PUT", "/v1/admin/me/password", "/current", "password")]
    [InlineData("POST", "/v1/admin/keys", "/password", "password")]
    [InlineData("POST", "/v1/admin/me/authenticator/confirmation", "/code", "code")]
    [InlineData("POST", "/v1/admin/me/authenticator/removal", "/code", "code")]
    public async Task Five_wrong_ones_lock_the_account_for_the_right_one_and_for_signing_in(
        string method, string path, string place, string what)
    {
        var person = await PersonAsync($"guessed-{path.Split('/')[^1]}", withApp: path.EndsWith("removal", StringComparison.Ordinal));
        var send = (string? secret) => SendAsync(person, method, path, secret);
        for (var guess = 0; guess < 4; guess++)
        {
            using var wrong = await send(null);
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
            Assert.Equal(place, (await wrong.JsonAsync()).GetProperty("errors").EnumerateObject().Single().Name);
        }

        using var fifth = await send(null);
        using var right = await send(what == "password" ? EditedService.Password : person.Code());
        using var signIn = await SignInAsync(person.Name, person.HasApp ? person.Code() : null);
        Assert.Equal(
            [HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.Unauthorized],
            [fifth.StatusCode, right.StatusCode, signIn.StatusCode]);
        Assert.InRange(right.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 900);
        Assert.Equal(
            [.. Enumerable.Range(1, 4).Select(failures => $"secret-refused wrong={what}; failures={failures}"), "account-locked"],
            (await TrailAsync(person.Name)).Select(line =>
                line.StartsWith("account-locked", StringComparison.Ordinal) ? "account-locked" : line));
    }

    [Fact]
    public async Task Guesses_at_once_and_under_an_idempotency_key_count_as_many()
    {
        var person = await PersonAsync("guessed-at-once", withApp: false);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            using var wrong = await SendAsync(person, "POST", "/v1/admin/keys", null, key: "the-same-key-each-time");
        }));
        Assert.True(await service.Database.ReadAsync<bool>($"SELECT lockout_end > now() FROM person WHERE user_name = '{person.Name}'"));
    }

    [Fact]
    public async Task Right_password_does_not_pay_for_guesses_at_codes()
    {
        var person = await PersonAsync("alternating", withApp: true);
        for (var guess = 0; guess < 5; guess++)
        {
            using var wrong = await SendAsync(person, "POST", "/v1/admin/me/authenticator/removal", null);
            using var right = await SendAsync(person, "POST", "/v1/admin/keys", EditedService.Password);
        }

        using var after = await SendAsync(person, "POST", "/v1/admin/keys", EditedService.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, after.StatusCode);
    }

    [Fact]
    public async Task Whole_sign_in_starts_the_count_anew()
    {
        var person = await PersonAsync("forgetful", withApp: false);
        for (var guess = 0; guess < 8; guess++)
        {
            using var wrong = await SendAsync(person, "POST", "/v1/admin/keys", null);
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
            using var signedIn = await SignInAsync(person.Name, null);
        }
    }

    private async Task<Guessed> PersonAsync(string name, bool withApp)
    {
        await service.BringInAsync(name);
        var token = await service.SignInAsync(name, EditedService.Password);
        using var me = await service.SendWithAsync(token, HttpMethod.Get, "/v1/admin/me");
        var match = me.Headers.ETag!.Tag;
        using var enrolled = await service.SendWithAsync(token, HttpMethod.Post, "/v1/admin/me/authenticator", match: match);
        var app = (await enrolled.JsonAsync()).GetProperty("key").GetString()!;
        var person = new Guessed(name, token, app, withApp);
        if (withApp)
        {
            using var confirmed = await service.SendWithAsync(
                token, HttpMethod.Post, "/v1/admin/me/authenticator/confirmation", new { code = person.Code() }, match);
            Assert.True(confirmed.IsSuccessStatusCode, await confirmed.TextAsync());
            await service.Database.ExecuteAsync($"UPDATE person SET last_code_step = 0 WHERE user_name = '{name}'");
        }

        return person;
    }

    /// <summary>Sends the secret, or a wrong one.</summary>
    private async Task<HttpResponseMessage> SendAsync(Guessed person, string method, string path, string? secret, string? key = null)
    {
        var password = secret ?? "not the password at all";
        object body = path.EndsWith("password", StringComparison.Ordinal) ? new { current = password, @new = "another password to try" }
            : path.EndsWith("keys", StringComparison.Ordinal) ? new { label = "k", scopes = Read, days = 1, password }
            : new { code = secret ?? "12345" };
        var version = await service.Database.ReadAsync<int>($"SELECT version FROM person WHERE user_name = '{person.Name}'");
        return await service.SendWithAsync(person.Token, new HttpMethod(method), path, body, $"\"{version}\"", key);
    }

    private Task<HttpResponseMessage> SignInAsync(string signInName, string? code) => service.Http.PostAsJsonAsync(
        "/v1/admin/sign-in", new { signInName, password = EditedService.Password, code }, TestContext.Current.CancellationToken);

    private async Task<IReadOnlyList<string>> TrailAsync(string name) => (await service.Database.ReadAsync<string>(
        $"""
        SELECT string_agg(action || ' ' || content, chr(10) ORDER BY number) FROM audit
        WHERE action IN ('secret-refused', 'account-locked') AND subject = 'person:' || (SELECT id FROM person WHERE user_name = '{name}')
        """)).Split('\n');

    private sealed record Guessed(string Name, string Token, string App, bool HasApp)
    {
        public string Code() => AuthenticatorApp.CodeAt(App, TimeProvider.System.GetUtcNow());
    }
}
