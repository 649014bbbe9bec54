using MyelomaKb.Api.Observing;

namespace MyelomaKb.Api.Tests.Observing;

public sealed class DurationCountsTests
{
    private readonly DurationCounts _durations = new();

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    public void Percentile_is_rounded_up_by_6_percent_at_most(double share)
    {
        for (var time = 1; time <= 100_000; time++)
        {
            _durations.Add(time / 100.0);
        }

        Assert.InRange(_durations.Percentile(share), 1_000 * share, 1_000 * share * 1.06);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.0004)]
    [InlineData(0.001)]
    [InlineData(17.25)]
    [InlineData(1e12)]
    public void Single_duration_is_every_percentile(double milliseconds)
    {
        _durations.Add(milliseconds);
        Assert.Equal(milliseconds, _durations.Longest);
        Assert.InRange(_durations.Percentile(0.5), 0, milliseconds);
        Assert.Equal(_durations.Percentile(0.5), _durations.Percentile(0.99));
    }

    [Fact]
    public void Without_a_duration_everything_is_zero() =>
        Assert.Equal((0, 0.0, 0.0), (_durations.Count, _durations.Percentile(0.5), _durations.Longest));

    [Fact]
    public void Many_threads_lose_nothing()
    {
        Parallel.For(0, 100_000, time => _durations.Add(time));
        Assert.Equal((100_000L, 99_999.0), (_durations.Count, _durations.Longest));
    }
}
