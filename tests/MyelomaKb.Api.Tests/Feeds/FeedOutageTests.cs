using System.Net;
using System.Text.Json;
using MyelomaKb.Api.Tests.Reads;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Feeds;

/// <summary>Feeds while the database is away.</summary>
public sealed class FeedOutageTests(TestDatabases databases)
{
    [Fact]
    public async Task Feed_of_a_revision_that_was_told_once_is_told_on_whatever_the_filter()
    {
        Relay? wire = null;
        await using var service = new Service(databases) { Through = connection => (wire = new Relay(connection)).ConnectionString };
        await service.InitializeAsync();
        var before = await service.Http.GetStringAsync("/feeds/changes.atom?drug=teclistamab", TestContext.Current.CancellationToken);
        wire!.Cut();

        var same = await service.Http.GetStringAsync("/feeds/changes.atom?drug=teclistamab", TestContext.Current.CancellationToken);
        var other = await service.Http.GetStringAsync("/feeds/changes.json?drug=elranatamab", TestContext.Current.CancellationToken);
        await wire.DisposeAsync();

        Assert.Equal(before, same);
        Assert.NotEmpty(JsonDocument.Parse(other).RootElement.Items());
    }

    [Fact]
    public async Task Feed_that_was_never_told_is_a_503_and_comes_back_with_the_database()
    {
        Relay? wire = null;
        await using var service = new Service(databases) { Through = connection => (wire = new Relay(connection)).ConnectionString };
        await service.InitializeAsync();
        wire!.Cut();
        var problem = await service.ProblemAsync("/feeds/changes.json", HttpStatusCode.ServiceUnavailable);
        using var answer = await service.Http.GetAsync("/feeds/changes.atom?safety=true", TestContext.Current.CancellationToken);
        wire.Join();
        await Eventually.TrueAsync(() => IsTold(service), "the feed is told again");
        await wire.DisposeAsync();

        Assert.Equal("/problems/revision-unavailable", problem.Text("type"));
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
    }

    private static bool IsTold(Service service)
    {
        using var answer = service.Http.Send(
            new HttpRequestMessage(HttpMethod.Get, "/feeds/changes.json"), TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode;
    }
}
