using MyelomaKb.Data.Following;
using MyelomaKb.Domain;
using MyelomaKb.Testing;
using Npgsql;

namespace MyelomaKb.Data.Tests.Following;

/// <summary>A feed that runs until it is disposed.</summary>
internal sealed class RunningFeed : IAsyncDisposable
{
    private readonly NpgsqlDataSource _database;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public RunningFeed(string connectionString, FeedOptions? options = null)
    {
        _database = NpgsqlDataSource.Create(connectionString);
        Feed = new KnowledgeBaseFeed(_database, options ?? new FeedOptions(), TimeProvider.System);
        _running = Feed.RunAsync(_stop.Token);
    }

    public KnowledgeBaseFeed Feed { get; }

    /// <summary>Waits until the feed shows the revision; a missed deadline is a failure.</summary>
    public async Task<KnowledgeBase> ShowsAsync(int revision, TimeSpan? within = null) =>
        await Feed.WaitForAsync(revision, DatabaseActs.Token).WaitAsync(within ?? TimeSpan.FromMinutes(1), DatabaseActs.Token);

    public Task IsInAsync(FeedCondition condition) =>
        Eventually.TrueAsync(() => Feed.State.Condition == condition, $"the feed is {condition} (it is {Feed.State})");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        Feed.Dispose();
        _stop.Dispose();
        await _database.DisposeAsync();
    }
}
