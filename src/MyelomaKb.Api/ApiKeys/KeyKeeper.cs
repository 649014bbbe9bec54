using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Data.Keys;
using MyelomaKb.Data.Outages;
using MyelomaKb.Data.Upkeep;

namespace MyelomaKb.Api.ApiKeys;

/// <summary>Keeps the ring true to the database, and writes down there on which days keys were used. No request waits for it.</summary>
public sealed class KeyKeeper(KeyRing ring, TimeProvider time, OutageLog outages, ILogger<KeyKeeper> log)
{
    /// <summary>A key that was revoked elsewhere is refused here after so long at most.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    // Ended keys are removed after a while, so that whoever has not asked for long must ask for all of them.
    private static readonly TimeSpan AllAfter = Retention.RevokedKeys / 2;

    private DateTimeOffset? _mark;
    private DateTimeOffset _allAt = DateTimeOffset.MinValue;
    private bool _failed;

    /// <summary>Goes on until told to stop; outlives outages.</summary>
    public async Task RunAsync(KeyStore store, CancellationToken cancellation)
    {
        ring.Follow(store);
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            do
            {
                await TryAsync(store, cancellation);
            }
            while (await timer.WaitForNextTickAsync(cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Told to stop.
        }
    }

    private async Task TryAsync(KeyStore store, CancellationToken cancellation)
    {
        var uses = ring.TakeUses();
        try
        {
            await ReadAsync(store, cancellation);
            if (uses.Count > 0)
            {
                await store.MarkUsedAsync(uses, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancellation);
            }

            _failed = false;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            // Keys that are known go on working, whatever is wrong; the loop goes on too.
            ring.ReturnUses(uses);
            Note(fault);
        }
    }

    private void Note(Exception fault)
    {
        if (Outage.Of(fault) is { } outage)
        {
            outages.Note(outage);
        }
        else if (!_failed)
        {
            _failed = true;
            log.LogError("The keys cannot be read: {Trace}", FaultTrace.Of(fault));
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
