namespace MyelomaKb.Api.Observing;

/// <summary>
/// Counts durations in steps of 6 %, from a microsecond to a quarter of an hour. The framework sums durations up for a collector only, and
/// gives a process no percentiles of its own measurements.
/// </summary>
public sealed class DurationCounts
{
    private const double Step = 1.06;
    private const double Shortest = 0.001;

    private readonly long[] _counts = new long[360];
    private double _longest;

    /// <summary>How many durations were added.</summary>
    public long Count => _counts.Sum();

    /// <summary>The longest duration, in milliseconds.</summary>
    public double Longest => Volatile.Read(ref _longest);

    /// <summary>Adds a duration, in milliseconds.</summary>
    public void Add(double milliseconds)
    {
        var step = (int)Math.Ceiling(Math.Log(Math.Max(milliseconds, Shortest) / Shortest, Step));
        Interlocked.Increment(ref _counts[Math.Min(step, _counts.Length - 1)]);
        for (var longest = Longest; milliseconds > longest; longest = Longest)
        {
            Interlocked.CompareExchange(ref _longest, milliseconds, longest);
        }
    }

    /// <summary>The duration that this share of all did not exceed, rounded up to its step; 0 where there is none.</summary>
    public double Percentile(double share)
    {
        var left = (long)Math.Ceiling(Count * share);
        var step = left == 0 ? -1 : Array.FindIndex(_counts, count => (left -= count) <= 0);
        return step < 0 ? 0 : Math.Min(Shortest * Math.Pow(Step, step), Longest);
    }
}
