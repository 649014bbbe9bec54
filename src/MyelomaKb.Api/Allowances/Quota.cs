using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace MyelomaKb.Api.Allowances;

/// <summary>
/// So many units in a window: a bucket that holds them all and fills up evenly. A caller that stays within the quota in every window is
/// never refused. What was taken so far is one number, the time at which the bucket will be full again (its due time).
/// </summary>
public sealed class Quota
{
    private readonly long _perUnit;
    private readonly long _whole;
    private readonly long _second;

    /// <summary>A quota whose times are counted in ticks of this frequency.</summary>
    public Quota(string name, int units, TimeSpan window, long frequency)
    {
        Name = name;
        Units = units;
        Window = window;
        _second = frequency;
        _perUnit = Math.Max(1, (long)(window.TotalSeconds * frequency / units));
        _whole = _perUnit * units;
        PolicyField = string.Create(CultureInfo.InvariantCulture, $"\"{name}\";q={units};w={(long)window.TotalSeconds}");
    }

    public string Name { get; }

    /// <summary>How many units may be taken in a window.</summary>
    public int Units { get; }

    public TimeSpan Window { get; }

    /// <summary>The quota as the RateLimit-Policy field has it.</summary>
    public StringValues PolicyField { get; }

    /// <summary>Takes units, or leaves everything as it is where too few are left. One that costs more than there are takes all.</summary>
    public bool TryTake(ref long due, long now, int cost)
    {
        var price = _perUnit * Math.Min(cost, Units);
        while (true)
        {
            var before = Volatile.Read(ref due);
            var after = Math.Max(before, now) + price;
            if (after - now > _whole)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref due, after, before) == before)
            {
                return true;
            }
        }
    }

    /// <summary>Units that are left.</summary>
    public int Left(long due, long now) => (int)((_whole - Math.Max(0, due - now)) / _perUnit);

    /// <summary>Seconds, rounded up, until nothing is taken any more.</summary>
    public int SecondsUntilWhole(long due, long now) => Seconds(due - now);

    /// <summary>Seconds, rounded up and at least one, until so many units are left.</summary>
    public int SecondsUntil(int cost, long due, long now) =>
        Math.Max(1, Seconds(due - now - _whole + (_perUnit * Math.Min(cost, Units))));

    /// <summary>The time until so many units are left, a millisecond at least.</summary>
    public TimeSpan TimeUntil(int cost, long due, long now)
    {
        var ticks = due - now - _whole + (_perUnit * Math.Min(cost, Units));
        return TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(ticks * 1000.0 / _second)));
    }

    /// <summary>The RateLimit field: units left, and after how many seconds there will be more.</summary>
    public string LimitField(int left, int seconds) => string.Create(CultureInfo.InvariantCulture, $"\"{Name}\";r={left};t={seconds}");

    private int Seconds(long ticks) => ticks <= 0 ? 0 : (int)((ticks + _second - 1) / _second);
}
