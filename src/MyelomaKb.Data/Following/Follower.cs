using MyelomaKb.Data.Loading;
using MyelomaKb.Data.Upgrading;
using MyelomaKb.Domain;
using Npgsql;

namespace MyelomaKb.Data.Following;

/// <summary>The loop that keeps a feed at the newest revision, on one connection as long as that lasts.</summary>
internal sealed class Follower(KnowledgeBaseFeed feed, NpgsqlDataSource database, FeedOptions options, TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    private TimeSpan _pause = FirstPause;
    private DateTimeOffset? _behindSince;

    public async Task RunAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(ct);
            }
            catch (Exception) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                var (condition, detail) = FeedProblem.Of(problem);
                feed.Enter(condition, detail);

                // What the pool still holds died with the server; a reader of an old revision must not be handed it.
                database.Clear();
            }

            await Task.Delay(_pause, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _pause = _pause * 2 < options.LongestPause ? _pause * 2 : options.LongestPause;
        }
    }

    private async Task FollowAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        if (await SchemaState.MissingAsync(connection, ct) is { Count: > 0 } missing)
        {
            var detail = await SchemaState.WhyTooOldAsync(connection, ct)
                ?? $"The database lacks {string.Join(", ", missing)}; apply the schema with `myelomakb schema`.";
            feed.Enter(FeedCondition.SchemaMissing, detail, missing);
            return;
        }

        var wake = await WakeUp.OnAsync(connection, options, time, ct);
        while (true)
        {
            await LookAsync(connection, ct);
            _pause = FirstPause;
            await wake.WaitAsync(ct);
        }
    }

    private async Task LookAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        if (await Head.ReadAsync(connection, options.PollTimeout, ct) is not { } head)
        {
            feed.Enter(FeedCondition.NothingPublished, "Nothing is published yet; import the facts with `myelomakb facts`.");
            return;
        }

        var current = feed.Current;
        if (current is not null && head.Number < current.Revision.Number && IsPatient())
        {
            feed.Enter(FeedCondition.Behind, $"The database says revision {head.Number}, but {current.Revision.Number} was seen before.");
            return;
        }

        _behindSince = null;
        if (current is null || !Matches(head, current))
        {
            await CatchUpAsync(connection, current, head, ct);
        }

        feed.Enter(FeedCondition.Following, $"Revision {feed.Current!.Revision.Number} is the newest.");
    }

    private async Task CatchUpAsync(NpgsqlConnection connection, KnowledgeBase? current, Head head, CancellationToken ct)
    {
        if (current is not null && head.Number > current.Revision.Number && head.Number - current.Revision.Number <= options.LongestGap &&
            await Head.StillHasAsync(connection, current.Revision, ct) &&
            await KnowledgeBaseLoader.LoadDifferenceAsync(connection, current.Revision.Number, head.Number, ct) is { } difference)
        {
            feed.Swap(difference.ApplyTo(current), sameHistory: true);
        }
        else if (await KnowledgeBaseLoader.LoadAsync(connection, revision: null, ct) is { } loaded)
        {
            var same = current is not null && await Head.StillHasAsync(connection, current.Revision, ct);
            feed.Swap(loaded, same);
        }
    }

    private static bool Matches(Head head, KnowledgeBase current) =>
        head.Number == current.Revision.Number && head.PublishedAt == current.Revision.PublishedAt;

    private bool IsPatient()
    {
        _behindSince ??= time.GetUtcNow();
        return time.GetUtcNow() - _behindSince < options.BehindPatience;
    }
}
