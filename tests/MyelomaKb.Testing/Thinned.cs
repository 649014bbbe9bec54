namespace MyelomaKb.Testing;

/// <summary>
/// A fair part of a long list of trials: spread over the whole list, and never always the same of what repeats in it. With <c>TRY_ALL=1</c>
/// in the environment it is the whole list.
/// </summary>
public static class Thinned
{
    private static readonly bool All = Environment.GetEnvironmentVariable("TRY_ALL") is { Length: > 0 };

    /// <summary>About so many of the list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="about">How many to keep.</param>
    /// <param name="period">After how many the list repeats itself, as one value follows another at every place.</param>
    public static IEnumerable<T> To<T>(this IEnumerable<T> list, int about, int period = 1)
    {
        var all = list.ToList();
        var step = All ? 1 : Math.Max(1, (all.Count + about - 1) / about);
        while (step > 1 && Gcd(step, period) > 1)
        {
            step++;
        }

        return all.Where((_, at) => at % step == 0);
    }

    private static int Gcd(int one, int other) => other == 0 ? one : Gcd(other, one % other);
}
