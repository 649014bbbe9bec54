using MyelomaKb.Api.Hosting;
using MyelomaKb.Data.History;
using MyelomaKb.Data.Outages;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Feeds;

/// <summary>
/// The newest changes, read once a revision and held: every filter is tried in memory, also while the database is away.
/// </summary>
public sealed class RecentChanges(Database database, OutageLog outages)
{
    private const int Most = 5000;

    private readonly Lock _gate = new();
    private Held? _held;

    /// <summary>The news up to a revision, the newest first; or the outage, where the database is needed.</summary>
    public async Task<(IReadOnlyList<RecentChange>? Changes, Outage? Outage)> OfAsync(Revision revision, CancellationToken cancellation)
    {
        if (database.Source is null)
        {
            return (null, Outage.Starting);
        }

        var held = Hold(revision);
        try
        {
            return (await held.Changes.WaitAsync(cancellation), null);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            // The next caller tries again.
            Interlocked.CompareExchange(ref _held, null, held);
            if (Outage.Of(fault) is not { } outage)
            {
                throw;
            }

            outages.Note(outage);
            return (null, outage);
        }
    }

    private Held Hold(Revision revision)
    {
        lock (_gate)
        {
            // By the revision itself, not its number alone: after a restore the same number can stand for another history.
            return _held is { } held && held.Revision == revision ? held : _held = new Held(revision, ReadAsync(revision.Number));
        }
    }

    private async Task<IReadOnlyList<RecentChange>> ReadAsync(int revision)
    {
        var changes = await new ChangeLog(database.Ready).ReadAsync(revision, Most, CancellationToken.None);
        return [.. changes.Where(change => !change.IsOnlySeenAgain)];
    }

    private sealed record Held(Revision Revision, Task<IReadOnlyList<RecentChange>> Changes);
}
