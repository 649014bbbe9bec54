using System.Diagnostics;

namespace MyelomaKb.Postgres.Tests;

/// <summary>Looks again and again until something holds, up to a deadline.</summary>
internal static class Eventually
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(30);

    public static Task HoldsAsync(Func<bool> condition, string what) => HoldsAsync(() => Task.FromResult(condition()), what);

    public static async Task HoldsAsync(Func<Task<bool>> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < s_deadline, $"Waited in vain: {what}");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
