using System.Net;
using MyelomaKb.Api.Tests.Keys;

namespace MyelomaKb.Api.Tests.People;

/// <summary>No name, label or statement reads as something else in the audit trail or in the history.</summary>
public sealed class ForgedNameTests(EditedService service) : IClassFixture<EditedService>
{
    private const string Forged = "Eve; roles=administrator; disabled=no\"; x=\"";
    private static readonly string[] Propose = ["propose"];

    [Fact]
    public async Task Trail_quotes_what_somebody_chose()
    {
        var token = await service.SignInAsync(await service.BringInAsync("eve", "editor", "reviewer"), EditedService.Password);
        using var me = await service.SendWithAsync(token, HttpMethod.Get, "/v1/admin/me");
        using var renamed = await service.SendWithAsync(
            token, HttpMethod.Put, "/v1/admin/me", new { shownName = Forged }, me.Headers.ETag!.Tag);
        using var made = await service.SendWithAsync(
            token, HttpMethod.Post, "/v1/admin/keys",
            new { label = "k; scopes=administer", scopes = Propose, days = 1, password = EditedService.Password });
        using var stated = await service.SendWithAsync(
            token, HttpMethod.Post, "/v1/admin/interests", new { hasInterests = true, text = "None; hasInterests=no" });
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Created], [renamed.StatusCode, made.StatusCode, stated.StatusCode]);
        Assert.Equal(
            """signInName="eve"; shownName="Eve; roles=administrator; disabled=no\"; x=\""; roles=editor,reviewer; disabled=no; """
            + "authenticator=no",
            await ContentAsync("person-renamed"));
        Assert.Contains(
            """; label="k; scopes=administer"; scopes=propose; """, await ContentAsync("key-created"), StringComparison.Ordinal);
        Assert.Equal("hasInterests=yes; text=\"None; hasInterests=no\"", await ContentAsync("interests-stated"));
    }

    [Theory]
    [InlineData("name\u202Eeman")]
    [InlineData("\u2066name")]
    [InlineData("na\u200Fme")]
    [InlineData("one\u2028two")]
    [InlineData("one\ntwo")]
    public async Task Name_label_and_words_hold_no_control_of_direction(string text)
    {
        using var me = await service.SendAsync("reviewer", HttpMethod.Get, "/v1/admin/me");
        using var name = await service.SendAsync(
            "reviewer", HttpMethod.Put, "/v1/admin/me", new { shownName = text }, me.Headers.ETag!.Tag);
        using var person = await service.SendAsync(
            "administrator", HttpMethod.Post, "/v1/admin/people", new { signInName = "bidi", shownName = text, roles = Propose[..0] });
        using var key = await service.SendAsync(
            "reviewer", HttpMethod.Post, "/v1/admin/keys",
            new { label = text, scopes = Propose, days = 1, password = EditedService.Password });
        using var free = await service.SendWithAsync(null, HttpMethod.Post, "/v1/keys", new { label = text });
        foreach (var (answer, place) in new[] { (name, "/shownName"), (person, "/shownName"), (key, "/label"), (free, "/label") })
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(place, (await answer.JsonAsync()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
        }

        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            using var stated = await service.SendAsync(
                "reviewer", HttpMethod.Post, "/v1/admin/interests", new { hasInterests = true, text });
            Assert.Equal(HttpStatusCode.BadRequest, stated.StatusCode);
        }
    }

    private Task<string> ContentAsync(string action) => service.Database.ReadAsync<string>(
        $"SELECT content FROM audit WHERE action = '{action}' ORDER BY number DESC LIMIT 1");
}
