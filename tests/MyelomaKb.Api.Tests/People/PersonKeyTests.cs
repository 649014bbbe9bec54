using System.Net;
using System.Net.Http.Json;
using MyelomaKb.Api.Tests.Keys;

namespace MyelomaKb.Api.Tests.People;

/// <summary>A key is made with the password again, and ends where its person recovers the account.</summary>
public sealed class PersonKeyTests(EditedService service) : IClassFixture<EditedService>
{
    private static readonly string[] Propose = ["propose"];

    [Fact]
    public async Task Key_takes_the_password_again_and_without_it_none_is_made()
    {
        var token = await service.SignInAsync(await service.BringInAsync("asked-again", "editor"), EditedService.Password);
        var before = await CountAsync();
        using var without = await MakeAsync(token, null);
        using var wrong = await MakeAsync(token, "not the password at all");
        var after = await CountAsync();
        using var with = await MakeAsync(token, EditedService.Password);
        foreach (var refused in new[] { without, wrong })
        {
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Equal("/password", (await refused.JsonAsync()).GetProperty("errors").EnumerateObject().Single().Name);
        }

        Assert.Equal(before, after);
        Assert.Equal(HttpStatusCode.Created, with.StatusCode);
    }

    [Fact]
    public async Task Recovered_account_has_no_keys_and_the_trail_says_so()
    {
        var name = await service.BringInAsync("recovered", "editor");
        var (first, second) = (await KeyAsync(name), await KeyAsync(name));
        using var before = await UseAsync(first);
        await RecoverAsync(name);
        using var one = await UseAsync(first);
        using var other = await UseAsync(second);
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized],
            [before.StatusCode, one.StatusCode, other.StatusCode]);
        Assert.Equal(2, await service.Database.ReadAsync<long>(
            "SELECT count(*) FROM audit WHERE action = 'key-revoked' AND actor_name = 'Shown recovered' AND content LIKE '%; by=recovery' "
            + $"AND subject IN ('key:{first.Split('_')[1]}', 'key:{second.Split('_')[1]}')"));
    }

    [Fact]
    public async Task Password_that_its_person_changes_leaves_the_keys()
    {
        var name = await service.BringInAsync("changes-alone", "editor");
        var key = await KeyAsync(name);
        var token = await service.SignInAsync(name, EditedService.Password);
        using var me = await service.SendWithAsync(token, HttpMethod.Get, "/v1/admin/me");
        using var changed = await service.SendWithAsync(
            token, HttpMethod.Put, "/v1/admin/me/password", new { current = EditedService.Password, @new = "another password to try" },
            me.Headers.ETag!.Tag);
        using var used = await UseAsync(key);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [changed.StatusCode, used.StatusCode]);
    }

    private async Task RecoverAsync(string name)
    {
        var id = await service.Database.ReadAsync<Guid>($"SELECT id FROM person WHERE user_name = '{name}'");
        using var invited = await service.SendAsync(
            "administrator", HttpMethod.Post, $"/v1/admin/people/{id}/invitation", new { removeAuthenticator = false });
        using var taken = await service.Http.PostAsJsonAsync(
            $"/v1/admin/invitations/{(await invited.JsonAsync()).GetProperty("code").GetString()}",
            new { shownName = $"Shown {name}", password = "a password that is new here" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    private async Task<string> KeyAsync(string name)
    {
        using var made = await MakeAsync(await service.SignInAsync(name, EditedService.Password), EditedService.Password);
        return (await made.JsonAsync()).GetProperty("key").GetString()!;
    }

    private Task<HttpResponseMessage> MakeAsync(string token, string? password) => service.SendWithAsync(
        token, HttpMethod.Post, "/v1/admin/keys",
        password is null ? new { label = "k", scopes = Propose, days = 1 } : new { label = "k", scopes = Propose, days = 1, password });

    private Task<HttpResponseMessage> UseAsync(string key) => service.SendWithAsync(key, HttpMethod.Get, "/v1/admin/proposals");

    private Task<long> CountAsync() => service.Database.ReadAsync<long>("SELECT count(*) FROM api_key");
}
