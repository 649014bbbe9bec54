using System.Net;
using System.Net.Http.Json;
using MyelomaKb.Api.People;
using MyelomaKb.Api.Tests.Keys;

namespace MyelomaKb.Api.Tests.People;

/// <summary>Passwords that are guessed first are refused wherever one is chosen.</summary>
public sealed class CommonPasswordTests(EditedService service) : IClassFixture<EditedService>
{
    private static readonly string[] Editors = ["editor"];

    [Theory]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("unbelievable")]
    [InlineData("Counterstrike")]
    [InlineData("Password1234")]
    [InlineData("2026-Password-2027!")]
    [InlineData("  ADMINISTRATOR  ")]
    [InlineData("passwordpassword")]
    [InlineData("basketballxyz")]
    [InlineData("123456789abcd")]
    public void Common_password_and_what_is_close_to_one_is_common(string password) =>
        Assert.True(CommonPasswordRule.IsCommon(password));

    [Theory]
    [InlineData("a password to try this with")]
    [InlineData("at least twelve characters")]
    [InlineData("ledger violet tractor noon")]
    [InlineData("tR7#vq-Lm2xP9w")]
    [InlineData("правильная лошадь")]
    public void Password_of_unrelated_words_or_characters_is_not(string password) => Assert.False(CommonPasswordRule.IsCommon(password));

    [Fact]
    public async Task Invitation_is_not_accepted_with_a_common_password_and_stays_good()
    {
        using var made = await service.SendAsync(
            "administrator", HttpMethod.Post, "/v1/admin/people", new { signInName = "commoner", shownName = "C", roles = Editors });
        var code = (await made.JsonAsync()).GetProperty("invitation").GetProperty("code").GetString();
        using var common = await AcceptAsync(code, "Unbelievable2026");
        using var other = await AcceptAsync(code, EditedService.Password);
        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.OK], [common.StatusCode, other.StatusCode]);
        var error = (await common.JsonAsync()).GetProperty("errors").EnumerateObject().Single();
        Assert.Equal("/password", error.Name);
        Assert.DoesNotContain("nbelievable", error.Value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_is_not_changed_to_a_common_one()
    {
        var token = await service.SignInAsync(await service.BringInAsync("careless"), EditedService.Password);
        using var me = await service.SendWithAsync(token, HttpMethod.Get, "/v1/admin/me");
        using var changed = await service.SendWithAsync(
            token, HttpMethod.Put, "/v1/admin/me/password", new { current = EditedService.Password, @new = "qwerty123456!" },
            me.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.BadRequest, changed.StatusCode);
        Assert.Equal("/new", (await changed.JsonAsync()).GetProperty("errors").EnumerateObject().Single().Name);
    }

    private Task<HttpResponseMessage> AcceptAsync(string? code, string password) => service.Http.PostAsJsonAsync(
        $"/v1/admin/invitations/{code}", new { shownName = "Commoner", password }, TestContext.Current.CancellationToken);
}
