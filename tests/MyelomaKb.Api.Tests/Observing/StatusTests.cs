using System.Text.Json;

namespace MyelomaKb.Api.Tests.Observing;

public sealed class StatusTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task Status_tells_revision_link_and_age_by_regulator()
    {
        var status = await service.GetAsync("/v1/status");
        Assert.Equal(1, status.GetProperty("revision").GetInt32());
        Assert.Equal("following", status.GetProperty("database").GetProperty("condition").GetString());
        foreach (var regulator in new[] { "FDA", "EMA" })
        {
            var facts = status.GetProperty("facts").GetProperty(regulator);
            var newest = facts.GetProperty("newestDecision");
            var day = DateOnly.Parse(newest.GetProperty("on").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            Assert.InRange(newest.GetProperty("daysAgo").GetInt32(), today.DayNumber - day.DayNumber - 1, today.DayNumber - day.DayNumber);
            Assert.True(facts.TryGetProperty("newestReview", out _));
        }
    }

    [Fact]
    public async Task Status_counts_answers_by_group_and_those_that_were_held()
    {
        var before = Count(await service.GetAsync("/v1/status"), "held-answers");
        for (var time = 0; time < 3; time++)
        {
            await service.GetAsync("/v1/combinations?limit=7");
        }

        var status = await service.GetAsync("/v1/status");
        Assert.Equal(before + 2, Count(status, "held-answers"));
        Assert.True(Count(status, "combinations") >= 1);
        var held = status.GetProperty("latency").GetProperty("held-answers");
        Assert.InRange(held.GetProperty("p50").GetDouble(), 0, held.GetProperty("p99").GetDouble());
        Assert.InRange(held.GetProperty("p99").GetDouble(), 0, held.GetProperty("max").GetDouble());
    }

    [Fact]
    public async Task Status_is_never_cached()
    {
        using var answer = await service.Http.GetAsync("/v1/status", TestContext.Current.CancellationToken);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private static long Count(JsonElement status, string group) =>
        status.GetProperty("latency").TryGetProperty(group, out var times) ? times.GetProperty("count").GetInt64() : 0;
}
