using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MyelomaKb.Api.Tests.Keys;

namespace MyelomaKb.Api.Tests.People;

/// <summary>What administrators do with people, and what comes of it at once.</summary>
public sealed class PeopleTests(EditedService service) : IClassFixture<EditedService>
{
    private const string People = "/v1/admin/people";
    private static readonly string[] Administer = ["administer"];
    private static readonly string[] Propose = ["propose"];
    private static readonly string[] Administrators = ["administrator"];
    private static readonly string[] Editors = ["editor"];

    [Fact]
    public async Task Role_that_is_taken_away_is_gone_at_the_next_request()
    {
        var (id, token) = await PersonAsync("demoted", "administrator");
        using var before = await service.SendWithAsync(token, HttpMethod.Get, People);
        using var changed = await UpdateAsync(id, new { roles = Array.Empty<string>(), disabled = false });
        using var after = await service.SendWithAsync(token, HttpMethod.Get, People);
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden], [before.StatusCode, changed.StatusCode, after.StatusCode]);
    }

    [Fact]
    public async Task Person_who_is_shut_out_is_out_with_sessions_and_keys_and_can_be_let_in_again()
    {
        var (id, token) = await PersonAsync("shut-out", "administrator");
        using var made = await service.SendWithAsync(
            token, HttpMethod.Post, "/v1/admin/keys",
            new { label = "k", scopes = Administer, days = 1, password = EditedService.Password });
        var key = (await made.JsonAsync()).GetProperty("key").GetString();
        using var changed = await UpdateAsync(id, new { roles = Administrators, disabled = true });
        List<HttpStatusCode> found = [];
        foreach (var credential in new[] { token, key })
        {
            using var answer = await service.SendWithAsync(credential, HttpMethod.Get, People);
            found.Add(answer.StatusCode);
        }

        using var refused = await SignInAsync("shut-out");
        using var back = await UpdateAsync(id, new { roles = Administrators, disabled = false });
        using var signedIn = await SignInAsync("shut-out");
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], found);
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.OK], [refused.StatusCode, signedIn.StatusCode]);
    }

    [Theory]
    [InlineData("first", "/v1/admin/people")]
    [InlineData("again", null)]
    public async Task Invitation_leads_to_the_address_that_the_administrator_reached(string name, string? path)
    {
        var id = path is null ? (await PersonAsync($"linked-{name}", "editor")).Id : "";
        using var request = new HttpRequestMessage(HttpMethod.Post, path ?? $"{People}/{id}/invitation");
        request.Headers.Host = "kb.example.org:8443";
        request.Headers.Authorization = new("Bearer", await service.TokenAsync("administrator"));
        request.Content = JsonContent.Create<object>(
            path is null
                ? new { removeAuthenticator = false }
                : new { signInName = $"linked-{name}", shownName = "Linked", roles = Editors });
        using var answer = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var json = await answer.JsonAsync();
        var link = (path is null ? json : json.GetProperty("invitation")).GetProperty("link").GetString();
        Assert.StartsWith("http://kb.example.org:8443/v1/admin/invitations/mki_", link, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"roles":[],"disabled":false}""", "/roles")]
    [InlineData("""{"roles":["administrator"],"disabled":true}""", "/disabled")]
    public async Task Administrator_does_not_shut_themselves_out(string body, string place)
    {
        using var me = await service.SendAsync("administrator", HttpMethod.Get, "/v1/admin/me");
        var id = (await me.JsonAsync()).GetProperty("id").GetString()!;
        using var answer = await UpdateAsync(id, JsonSerializer.Deserialize<JsonElement>(body));
        Assert.Equal(place, (await answer.JsonAsync()).GetProperty("errors").EnumerateObject().Single().Name);
    }

    [Theory]
    [InlineData("""{"signInName":"x y","shownName":"X","roles":[]}""", "/signInName")]
    [InlineData("""{"signInName":"ROOT","shownName":"X","roles":[]}""", "/signInName")]
    [InlineData("""{"signInName":"x","shownName":" ","roles":[]}""", "/shownName")]
    [InlineData("""{"signInName":"x","shownName":"X","roles":["king"]}""", "/roles")]
    [InlineData("""{"signInName":"x","shownName":"X","roles":"editor"}""", "/roles")]
    [InlineData("""{"signInName":"x","shownName":"X"}""", "/roles")]
    [InlineData("""{"signInName":"x","shownName":"X","roles":[],"mail":"a@b"}""", "/mail")]
    public async Task Person_who_is_not_right_is_refused_at_the_place(string body, string place)
    {
        using var answer = await service.SendAsync("administrator", HttpMethod.Post, People, JsonSerializer.Deserialize<JsonElement>(body));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(place, (await answer.JsonAsync()).GetProperty("errors").EnumerateObject().Single().Name);
    }

    [Fact]
    public async Task Invitation_is_good_once_and_a_password_that_is_too_short_does_not_use_it_up()
    {
        using var made = await service.SendAsync(
            "administrator", HttpMethod.Post, People, new { signInName = "invited", shownName = "Invited", roles = Editors });
        var code = (await made.JsonAsync()).GetProperty("invitation").GetProperty("code").GetString();
        using var shortOne = await TakeAsync(code, "short");
        using var taken = await TakeAsync(code, EditedService.Password);
        using var again = await TakeAsync(code, EditedService.Password);
        Assert.Equal(
            [HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.NotFound],
            [shortOne.StatusCode, taken.StatusCode, again.StatusCode]);
    }

    [Fact]
    public async Task Invitation_expires_and_a_newer_one_voids_it()
    {
        var (id, _) = await PersonAsync("invited-anew", "editor");
        var first = await InviteAsync(id);
        var second = await InviteAsync(id);
        using var voided = await TakeAsync(first, EditedService.Password);
        await service.Database.ExecuteAsync(
            "UPDATE invitation SET created_at = now() - interval '9 days', expires_at = now() - interval '1 second'");
        using var expired = await TakeAsync(second, EditedService.Password);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [voided.StatusCode, expired.StatusCode]);
    }

    [Fact]
    public async Task Key_shows_its_last_use_and_is_refused_once_revoked()
    {
        var (_, token) = await PersonAsync("with-a-key", "administrator");
        using var made = await service.SendWithAsync(
            token, HttpMethod.Post, "/v1/admin/keys",
            new { label = "k", scopes = Administer, days = 1, password = EditedService.Password });
        var (key, address) = ((await made.JsonAsync()).GetProperty("key").GetString(), made.Headers.Location!.ToString());
        using var used = await service.SendWithAsync(key, HttpMethod.Get, People);
        for (var started = TimeProvider.System.GetTimestamp(); ;)
        {
            using var seen = await service.SendWithAsync(token, HttpMethod.Get, address);
            if ((await seen.JsonAsync()).TryGetProperty("lastUsedOn", out _))
            {
                break;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30), "The use does not show.");
        }

        using var revoked = await service.SendWithAsync(token, HttpMethod.Delete, address, match: "\"1\"");
        using var after = await service.SendWithAsync(key, HttpMethod.Get, People);
        using var again = await service.SendWithAsync(token, HttpMethod.Delete, address, match: "\"1\"");
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.PreconditionFailed],
            [used.StatusCode, revoked.StatusCode, after.StatusCode, again.StatusCode]);
    }

    [Fact]
    public async Task Key_of_another_person_is_not_there_but_for_administrators()
    {
        using var made = await service.SendAsync(
            "editor", HttpMethod.Post, "/v1/admin/keys",
            new { label = "mine", scopes = Propose, days = 1, password = EditedService.Password });
        var address = made.Headers.Location!.ToString();
        using var other = await service.SendAsync("reviewer", HttpMethod.Get, address);
        using var administrator = await service.SendAsync("administrator", HttpMethod.Get, address);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK], [other.StatusCode, administrator.StatusCode]);
    }

    [Fact]
    public async Task People_are_listed_page_by_page()
    {
        await service.TokenAsync("editor");
        List<string> seen = [];
        for (string? address = $"{People}?limit=1"; address is not null;)
        {
            using var page = await service.SendAsync("administrator", HttpMethod.Get, address);
            seen.Add((await page.JsonAsync()).GetProperty("items")[0].GetProperty("signInName").GetString()!);
            address = page.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }

        using var wrong = await service.SendAsync("administrator", HttpMethod.Get, $"{People}?page=2");
        Assert.Contains("the-editor", seen);
        Assert.Equal(seen.Order(StringComparer.OrdinalIgnoreCase).Distinct(), seen);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    private async Task<(string Id, string Token)> PersonAsync(string name, params string[] roles)
    {
        await service.BringInAsync(name, roles);
        return (
            await service.Database.ReadAsync<string>($"SELECT id::text FROM person WHERE user_name = '{name}'"),
            await service.SignInAsync(name, EditedService.Password));
    }

    private async Task<HttpResponseMessage> UpdateAsync(string id, object body)
    {
        using var person = await service.SendAsync("administrator", HttpMethod.Get, $"{People}/{id}");
        return await service.SendAsync("administrator", HttpMethod.Put, $"{People}/{id}", body, person.Headers.ETag!.Tag);
    }

    private async Task<string> InviteAsync(string id)
    {
        using var invited = await service.SendAsync(
            "administrator", HttpMethod.Post, $"{People}/{id}/invitation", new { removeAuthenticator = true });
        return (await invited.JsonAsync()).GetProperty("code").GetString()!;
    }

    private Task<HttpResponseMessage> TakeAsync(string? code, string password) => service.Http.PostAsJsonAsync(
        $"/v1/admin/invitations/{code}", new { shownName = "Invited", password }, TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> SignInAsync(string name) => service.Http.PostAsJsonAsync(
        "/v1/admin/sign-in", new { signInName = name, password = EditedService.Password }, TestContext.Current.CancellationToken);
}
