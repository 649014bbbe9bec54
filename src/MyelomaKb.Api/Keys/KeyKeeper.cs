using MyelomaKb.Data.Keys;
using MyelomaKb.Data.Upkeep;

namespace MyelomaKb.Api.Keys;

/// <summary>Keeps the ring true to the database, and writes down there on which days keys were used. No request waits for it.</summary>
public sealed class KeyKeeper(KeyRing ring, TimeProvider time, ILogger<KeyKeeper> log)
{
    /// <summary>A key that was revoked elsewhere is refused here after so long at most.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    // Ended keys are removed after a while, so that whoever has not asked for long must ask for all of them.
    private static readonly TimeSpan AllAfter = Retention.RevokedKeys / 2;

    private DateTimeOffset? _mark;
    private DateTimeOffset _allAt = DateTimeOffset.MinValue;

    /// <summary>Goes on until told to stop; outlives outages.</summary>
    public async Task RunAsync(KeyStore store, CancellationToken cancellation)
    {
        ring.Follow(store);
        using var timer = new PeriodicTimer(Pause, time);
        var well = true;
        try
        {
            do
            {
                var before = well;
                well = await TryAsync(store, cancellation);
                if (before && !well)
                {
                    log.LogWarning("The keys cannot be read from the database now; those that are known go on working.");
                }
            }
            while (await timer.WaitForNextTickAsync(cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Told to stop.
        }
    }

    private async Task<bool> TryAsync(KeyStore store, CancellationToken cancellation)
    {
        var uses = ring.TakeUses();
        try
        {
            await ReadAsync(store, cancellation);
            if (uses.Count > 0)
            {
                await store.MarkUsedAsync(uses, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancellation);
            }

            return true;
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            ring.ReturnUses(uses);
            return false;
        }
    }

    private async Task ReadAsync(KeyStore store, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var all = now - _allAt >= AllAfter;
        (var keys, _mark) = await store.ReadAsync(all ? null : _mark, cancellation);
        if (all)
        {
            ring.TakeAll(keys);
            _allAt = now;
        }
        else
        {
            ring.Take(keys);
        }
    }
}
