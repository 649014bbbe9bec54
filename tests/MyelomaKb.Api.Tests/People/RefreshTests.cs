using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MyelomaKb.Api.Tests.Keys;

namespace MyelomaKb.Api.Tests.People;

/// <summary>Refresh tokens: each is good once, and any that comes back ends the session that descends from it.</summary>
public sealed class RefreshTests(EditedService service) : IClassFixture<EditedService>
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Any_token_that_was_replaced_ends_the_session_when_it_comes_back(int stolen)
    {
        var name = await service.BringInAsync($"stolen-{stolen}");
        var tokens = await DescendAsync(name, 4);
        using var before = await MeAsync(tokens[^1]);
        using var used = await RefreshAsync(RefreshTokenOf(tokens[stolen]));
        using var after = await MeAsync(tokens[^1]);
        using var newest = await RefreshAsync(RefreshTokenOf(tokens[^1]));
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized],
            [before.StatusCode, used.StatusCode, after.StatusCode, newest.StatusCode]);
        Assert.Equal(1, await TrailedAsync(name));
    }

    [Fact]
    public async Task Other_sessions_of_the_person_go_on()
    {
        var name = await service.BringInAsync("two-sessions");
        var (theirs, mine) = (await DescendAsync(name, 2), await DescendAsync(name, 2));
        using var used = await RefreshAsync(RefreshTokenOf(theirs[0]));
        using var me = await MeAsync(mine[^1]);
        using var refreshed = await RefreshAsync(RefreshTokenOf(mine[^1]));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [me.StatusCode, refreshed.StatusCode]);
    }

    [Fact]
    public async Task Token_that_was_never_handed_out_ends_nothing()
    {
        var name = await service.BringInAsync("guessed-session");
        var tokens = await DescendAsync(name, 2);
        var (real, made) = (RefreshTokenOf(tokens[0]), RefreshTokenOf((await DescendAsync(name, 0))[0]));
        using var guessed = await RefreshAsync(real[..15] + made[15..]);
        using var me = await MeAsync(tokens[^1]);
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.OK], [guessed.StatusCode, me.StatusCode]);
        Assert.Equal(0, await TrailedAsync(name));
    }

    /// <summary>Signs in and refreshes so many times; answers with all tokens, the oldest first.</summary>
    private async Task<IReadOnlyList<JsonElement>> DescendAsync(string signInName, int refreshes)
    {
        using var signedIn = await service.Http.PostAsJsonAsync(
            "/v1/admin/sign-in", new { signInName, password = EditedService.Password }, TestContext.Current.CancellationToken);
        List<JsonElement> tokens = [await signedIn.JsonAsync()];
        for (var refresh = 0; refresh < refreshes; refresh++)
        {
            using var refreshed = await RefreshAsync(RefreshTokenOf(tokens[^1]));
            Assert.Equal(HttpStatusCode.OK, refreshed.StatusCode);
            tokens.Add(await refreshed.JsonAsync());
        }

        return tokens;
    }

    private static string RefreshTokenOf(JsonElement tokens) => tokens.GetProperty("refreshToken").GetString()!;

    private Task<HttpResponseMessage> RefreshAsync(string refreshToken) =>
        service.Http.PostAsJsonAsync("/v1/admin/sign-in/refresh", new { refreshToken }, TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> MeAsync(JsonElement tokens) =>
        service.SendWithAsync(tokens.GetProperty("accessToken").GetString(), HttpMethod.Get, "/v1/admin/me");

    private Task<long> TrailedAsync(string name) => service.Database.ReadAsync<long>(
        "SELECT count(*) FROM audit WHERE action = 'refresh-token-reused' AND subject = 'person:' "
        + $"|| (SELECT id FROM person WHERE user_name = '{name}')");
}
