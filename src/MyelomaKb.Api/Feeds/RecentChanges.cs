using MyelomaKb.Api.Hosting;
using MyelomaKb.Data.History;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Feeds;

/// <summary>
/// The newest changes, read once a revision and held: every filter is tried in memory, also while the database is away.
/// </summary>
public sealed class RecentChanges(Database database)
{
    private const int Most = 5000;

    private readonly Lock _gate = new();
    private Held? _held;

    /// <summary>The news up to a revision, the newest first; null where the database is needed and does not answer.</summary>
    public async Task<IReadOnlyList<RecentChange>?> OfAsync(Revision revision, CancellationToken cancellation)
    {
        if (database.Source is null)
        {
            return null;
        }

        var held = Hold(revision);
        try
        {
            return await held.Changes.WaitAsync(cancellation);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // Whoever asks next tries again.
            Interlocked.CompareExchange(ref _held, null, held);
            return null;
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
