using MyelomaKb.Data.History;
using MyelomaKb.Data.Loading;
using MyelomaKb.Data.Outages;
using MyelomaKb.Domain;
using Npgsql;

namespace MyelomaKb.Data.Following;

/// <summary>
/// Holds the newest revision in memory and follows the database: a reader takes <see cref="Current"/> and never waits. It outlives
/// outages, a missing schema and an empty database, says so in <see cref="State"/>, and heals by itself.
/// </summary>
public sealed class KnowledgeBaseFeed : IDisposable
{
    private readonly NpgsqlDataSource _database;
    private readonly FeedOptions _options;
    private readonly TimeProvider _time;
    private readonly HeldRevisions _old;
    private readonly CancellationTokenSource _stopping = new();
    private KnowledgeBase? _current;
    private FeedState _state;
    private TaskCompletionSource _swapped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public KnowledgeBaseFeed(NpgsqlDataSource database, FeedOptions options, TimeProvider time)
    {
        _database = database;
        _options = options;
        _time = time;
        _state = new FeedState(FeedCondition.Starting, time.GetUtcNow(), "The database has not been reached yet.", []);
        Log = new RevisionLog(database);
        _old = new HeldRevisions(options.OldRevisionsHeld, options.OldRevisionsLoading, LoadOldAsync);
    }

    /// <summary>The newest revision that is known here, or null before the first load.</summary>
    public KnowledgeBase? Current => Volatile.Read(ref _current);

    /// <summary>What was published when, and why; unlike the revision held here it needs the database.</summary>
    public RevisionLog Log { get; }

    /// <summary>How the feed stands.</summary>
    public FeedState State => Volatile.Read(ref _state);

    /// <summary>Follows the database until told to stop; never fails.</summary>
    public Task RunAsync(CancellationToken ct) => new Follower(this, _database, _options, _time).RunAsync(ct);

    /// <summary>A revision by its number: the current one, one that is held, or one that is loaded now.</summary>
    public async Task<RevisionAnswer> AtAsync(int revision, CancellationToken ct)
    {
        if (Current is not { } current)
        {
            return new RevisionAnswer.Unavailable(State.Detail);
        }

        if (revision == current.Revision.Number)
        {
            return new RevisionAnswer.Found(current);
        }

        if (revision < 1 || revision > current.Revision.Number)
        {
            return new RevisionAnswer.NotFound(current.Revision.Number);
        }

        try
        {
            return await _old.GetAsync(revision).WaitAsync(_options.OldRevisionTimeout, _time, ct) is { } kb
                ? new RevisionAnswer.Found(kb)
                : new RevisionAnswer.Unavailable($"The database does not have revision {revision} now.");
        }
        catch (Exception problem) when (!ct.IsCancellationRequested && (problem is not PostgresException || Outage.Of(problem) is not null))
        {
            return new RevisionAnswer.Unavailable(FeedProblem.Of(problem).Detail);
        }
    }

    /// <summary>Waits until this process shows the revision or a later one.</summary>
    public async Task<KnowledgeBase> WaitForAsync(int revision, CancellationToken ct)
    {
        while (true)
        {
            var next = Volatile.Read(ref _swapped).Task;
            if (Current is { } current && current.Revision.Number >= revision)
            {
                return current;
            }

            await next.WaitAsync(ct);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
        _old.Dispose();
    }

    internal void Swap(KnowledgeBase next, bool sameHistory)
    {
        var before = Current;
        Volatile.Write(ref _current, next);
        if (!sameHistory)
        {
            _old.Clear();
        }
        else if (before is not null)
        {
            _old.Keep(before);
        }

        Interlocked.Exchange(ref _swapped, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    internal void Enter(FeedCondition condition, string detail, IReadOnlyList<string>? missing = null)
    {
        var before = State;
        var since = before.Condition == condition ? before.Since : _time.GetUtcNow();
        Volatile.Write(ref _state, new FeedState(condition, since, detail, missing ?? []));
    }

    private Task<KnowledgeBase?> LoadOldAsync(int revision) => KnowledgeBaseLoader.LoadAsync(_database, revision, _stopping.Token);
}
