using MyelomaKb.Api.Observing;

namespace MyelomaKb.Api.Tests.Observing;

public sealed class LatencyHistogramTests
{
    private readonly LatencyHistogram _times = new();

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    public void Percentile_is_right_within_its_step(double share)
    {
        for (var ticks = 1; ticks <= 100_000; ticks++)
        {
            _times.Record(ticks);
        }

        Assert.InRange(_times.Percentile(share), 100_000 * share, 100_000 * share * 1.0625);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(1_000_000_007)]
    [InlineData(long.MaxValue)]
    public void Single_time_is_every_percentile_exactly(long ticks)
    {
        _times.Record(ticks);
        Assert.Equal([ticks, ticks, ticks], [_times.Percentile(0.5), _times.Percentile(0.99), _times.Longest]);
    }

    [Fact]
    public void Without_a_time_there_is_nothing() => Assert.Equal((0, 0L, 0L), ((int)_times.Count, _times.Percentile(0.5), _times.Longest));

    [Fact]
    public void Many_threads_lose_nothing()
    {
        Parallel.For(0, 100_000, ticks => _times.Record(ticks));
        Assert.Equal((100_000L, 99_999L), (_times.Count, _times.Longest));
    }
}
