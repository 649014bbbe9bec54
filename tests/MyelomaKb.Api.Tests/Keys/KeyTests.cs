using System.Net;
using System.Text.RegularExpressions;

namespace MyelomaKb.Api.Tests.Keys;

/// <summary>A free key, from its making to its end.</summary>
public sealed partial class KeyTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task New_key_is_shown_and_not_to_be_kept_by_caches()
    {
        using var answer = await service.AskForKeyAsync("""{"label":" my site ","acceptTerms":true}""");
        var body = await answer.JsonAsync();
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Matches(Form(), body.GetProperty("key").GetString()!);
        Assert.Equal("my site", body.GetProperty("label").GetString());
        Assert.Equal("read", body.GetProperty("scopes")[0].GetString());
    }

    [Fact]
    public async Task Database_holds_no_secret()
    {
        var key = await service.MakeKeyAsync();
        var kept = await service.Database.ReadAsync<string>("SELECT string_agg(row_to_json(api_key)::text, ' ') FROM api_key");
        Assert.Contains(key.Split('_')[1], kept, StringComparison.Ordinal);
        Assert.DoesNotContain(key[15..], kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_raises_the_limits_and_its_answers_are_private()
    {
        var key = await service.MakeKeyAsync();
        using var open = await service.Http.GetAsync(KeyActs.Drug, TestContext.Current.CancellationToken);
        using var keyed = await service.WithKeyAsync(key);
        Assert.StartsWith("\"default-keyed\";", keyed.Headers.GetValues("RateLimit-Policy").Single(), StringComparison.Ordinal);
        Assert.StartsWith("\"default-keyed\";r=", keyed.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
        Assert.True(keyed.Headers.CacheControl!.Private);
        Assert.Equal(open.Headers.ETag, keyed.Headers.ETag);
    }

    [Fact]
    public async Task Current_key_tells_about_itself_without_its_secret()
    {
        var key = await service.MakeKeyAsync();
        using var answer = await service.WithKeyAsync(key, "/v1/keys/current");
        var body = await answer.JsonAsync();
        Assert.Equal(key.Split('_')[1], body.GetProperty("id").GetString());
        Assert.Equal(2, body.GetProperty("limits").GetArrayLength());
        Assert.True(body.TryGetProperty("lastUsedOn", out _));
        Assert.DoesNotContain(key[15..], body.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mkb_aaaaaaaaaa_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("mkb_")]
    [InlineData("something-else")]
    public async Task Key_that_is_not_known_is_refused_not_ignored(string key)
    {
        using var answer = await service.WithKeyAsync(key);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal("/problems/unauthorized", (await answer.JsonAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Key_with_another_secret_is_refused()
    {
        var (one, other) = (await service.MakeKeyAsync(), await service.MakeKeyAsync());
        using var answer = await service.WithKeyAsync(one[..15] + other[15..]);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Revoked_key_is_refused_at_once()
    {
        var key = await service.MakeKeyAsync();
        using var revoked = await service.WithKeyAsync(key, "/v1/keys/current", HttpMethod.Delete);
        using var answer = await service.WithKeyAsync(key);
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Expired_key_is_refused()
    {
        var key = await service.MakeKeyAsync();
        await service.Database.ExecuteAsync(
            "UPDATE api_key SET created_at = now() - interval '2 days', expires_at = now() - interval '1 day', "
            + $"changed_at = clock_timestamp() WHERE id = '{key.Split('_')[1]}'");
        await EventuallyAsync(key, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Day_of_use_is_written_down()
    {
        var key = await service.MakeKeyAsync();
        using var answer = await service.WithKeyAsync(key);
        var used = $"SELECT count(*) FROM api_key WHERE id = '{key.Split('_')[1]}' AND last_used_on IS NOT NULL";
        for (var started = TimeProvider.System.GetTimestamp(); await service.Database.ReadAsync<long>(used) == 0;)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30), "The use was not written down.");
        }
    }

    [Theory]
    [InlineData("""{"label":"","acceptTerms":true}""", "/label")]
    [InlineData("""{"label":"a","acceptTerms":false}""", "/acceptTerms")]
    [InlineData("""{"label":"a","acceptTerms":true,"mail":"a@b.c"}""", "/mail")]
    [InlineData("""{"label":7,"acceptTerms":true}""", "/label")]
    [InlineData("""{"label":"a\u0000","acceptTerms":true}""", "/label")]
    [InlineData("""["label"]""", "/")]
    [InlineData("""{"label":"a","label":"b","acceptTerms":true}""", "/label")]
    public async Task Wish_that_is_not_right_is_refused_at_its_place(string body, string place)
    {
        using var answer = await service.AskForKeyAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(place, (await answer.JsonAsync()).GetProperty("errors").EnumerateObject().Single().Name);
    }

    [Fact]
    public async Task Current_key_without_a_key_is_a_401()
    {
        using var answer = await service.Http.GetAsync("/v1/keys/current", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private async Task EventuallyAsync(string key, HttpStatusCode status)
    {
        for (var started = TimeProvider.System.GetTimestamp(); ;)
        {
            using var answer = await service.WithKeyAsync(key);
            if (answer.StatusCode == status)
            {
                return;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30), $"It still answers {answer.StatusCode}.");
        }
    }

    [GeneratedRegex("^mkb_[a-z2-9]{10}_[A-Za-z0-9_-]{43}$")]
    private static partial Regex Form();
}
