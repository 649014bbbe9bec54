using System.Diagnostics;

namespace MyelomaKb.Testing;

/// <summary>Waits for something to become true, and says what did not.</summary>
public static class Eventually
{
    /// <summary>
    /// Asks again and again until the answer is yes; fails after the deadline, by default one that only what hangs will reach.
    /// </summary>
    public static Task TrueAsync(Func<bool> condition, string what, TimeSpan? deadline = null) =>
        TrueAsync(() => Task.FromResult(condition()), what, deadline);

    /// <summary>As the other, where the answer takes a while itself.</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition, string what, TimeSpan? deadline = null)
    {
        var limit = deadline ?? TimeSpan.FromMinutes(2);
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(started) > limit)
            {
                throw new TimeoutException($"After {limit.TotalSeconds} seconds it is not true that {what}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
    }
}
