using System.Numerics;

namespace MyelomaKb.Api.Observing;

/// <summary>
/// Counts durations in steps that grow with them: sixteen to each doubling, so that a percentile is off by 6 % at most. Recording is
/// one atomic addition and takes no memory.
/// </summary>
public sealed class LatencyHistogram
{
    private const int StepBits = 4;
    private const int Steps = 1 << StepBits;

    private readonly long[] _counts = new long[(64 - StepBits) * Steps];
    private long _longest;

    /// <summary>How many durations were recorded.</summary>
    public long Count
    {
        get
        {
            long count = 0;
            foreach (ref var one in _counts.AsSpan())
            {
                count += Volatile.Read(ref one);
            }

            return count;
        }
    }

    /// <summary>The longest duration.</summary>
    public long Longest => Volatile.Read(ref _longest);

    /// <summary>Records a duration, in ticks of whatever length.</summary>
    public void Record(long ticks)
    {
        ticks = Math.Max(0, ticks);
        Interlocked.Increment(ref _counts[IndexOf(ticks)]);
        long longest;
        while (ticks > (longest = Volatile.Read(ref _longest)) && Interlocked.CompareExchange(ref _longest, ticks, longest) != longest)
        {
            // Another one came between; look again.
        }
    }

    /// <summary>The duration that this share of all did not exceed, rounded up to its step; 0 where there is none.</summary>
    public long Percentile(double share)
    {
        var rank = (long)Math.Ceiling(Count * share);
        long passed = 0;
        for (var index = 0; index < _counts.Length && rank > 0; index++)
        {
            passed += Volatile.Read(ref _counts[index]);
            if (passed >= rank)
            {
                return Math.Min(LastOf(index), Longest);
            }
        }

        return 0;
    }

    private static int IndexOf(long ticks)
    {
        if (ticks < Steps)
        {
            return (int)ticks;
        }

        var shift = BitOperations.Log2((ulong)ticks) - StepBits;
        return ((shift + 1) << StepBits) + (int)((ticks >> shift) & (Steps - 1));
    }

    private static long LastOf(int index)
    {
        var shift = (index >> StepBits) - 1;
        return shift < 0 ? index : ((long)(Steps + (index & (Steps - 1)) + 1) << shift) - 1;
    }
}
