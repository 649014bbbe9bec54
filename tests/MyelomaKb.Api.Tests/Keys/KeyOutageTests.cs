using System.Net;
using MyelomaKb.Api.ApiKeys;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Keys;

/// <summary>Keys while the database is away, and in several processes.</summary>
public sealed class KeyOutageTests(TestDatabases databases)
{
    [Fact]
    public async Task Known_key_works_while_the_database_is_away_and_others_are_a_503()
    {
        Relay? wire = null;
        await using var service = new Service(databases) { Through = connection => (wire = new Relay(connection)).ConnectionString };
        await service.InitializeAsync();
        var key = await service.MakeKeyAsync();
        wire!.Cut();
        using var known = await service.WithKeyAsync(key);
        using var unknown = await service.WithKeyAsync(KeyText.Make().Text);
        using var wished = await service.AskForKeyAsync("""{"label":"a","acceptTerms":true}""");
        using var open = await service.Http.GetAsync(KeyActs.Drug, TestContext.Current.CancellationToken);
        await wire.DisposeAsync();
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK],
            [known.StatusCode, unknown.StatusCode, wished.StatusCode, open.StatusCode]);
        Assert.Equal("/problems/keys-unavailable", (await unknown.JsonAsync()).GetProperty("type").GetString());
        Assert.NotNull(unknown.Headers.RetryAfter);
    }

    [Fact]
    public async Task Key_works_and_ends_in_every_process_on_the_same_database()
    {
        await using var one = await Service.StartAsync(databases);
        await using var other = new Service(databases) { Through = _ => one.Database.ConnectionString };
        await other.InitializeAsync();
        var key = await one.MakeKeyAsync();
        using var elsewhere = await other.WithKeyAsync(key);
        Assert.Equal(HttpStatusCode.OK, elsewhere.StatusCode);
        using var revoked = await one.WithKeyAsync(key, "/v1/keys/current", HttpMethod.Delete);
        for (var started = TimeProvider.System.GetTimestamp(); ;)
        {
            using var answer = await other.WithKeyAsync(key);
            if (answer.StatusCode == HttpStatusCode.Unauthorized)
            {
                return;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(started) < KeyKeeper.Pause * 5, "The key goes on working elsewhere.");
        }
    }
}
