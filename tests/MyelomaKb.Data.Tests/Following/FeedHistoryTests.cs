using MyelomaKb.Data.Following;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.Following;

/// <summary>Old revisions, and databases whose history is another one than before.</summary>
public sealed class FeedHistoryTests(TestDatabases databases)
{
    [Fact]
    public async Task Old_revision_is_what_it_was()
    {
        await using var database = await databases.FilledAsync();
        var first = await database.LoadAsync();
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." });
        await using var running = new RunningFeed(database.ConnectionString);
        await running.ShowsAsync(2);

        var found = Assert.IsType<RevisionAnswer.Found>(await running.Feed.AtAsync(1, DatabaseActs.Token));

        Assert.Equal(Contents.Of(first.Entries), Contents.Of(found.KnowledgeBase.Entries));
    }

    [Fact]
    public async Task Requests_for_one_old_revision_share_one_load()
    {
        await using var database = await databases.FilledAsync();
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." });
        await using var running = new RunningFeed(database.ConnectionString);
        await running.ShowsAsync(2);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => running.Feed.AtAsync(1, DatabaseActs.Token)));

        Assert.Single(answers.Select(answer => Assert.IsType<RevisionAnswer.Found>(answer).KnowledgeBase).Distinct());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3)]
    public async Task Revision_that_never_was_is_not_found(int revision)
    {
        await using var database = await databases.FilledAsync();
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." });
        await using var running = new RunningFeed(database.ConnectionString);
        await running.ShowsAsync(2);

        Assert.Equal(new RevisionAnswer.NotFound(2), await running.Feed.AtAsync(revision, DatabaseActs.Token));
    }

    [Fact]
    public async Task Outage_makes_an_old_revision_unavailable_unless_it_is_held()
    {
        await using var database = await databases.FilledAsync();
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." });
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Third." });
        await using var wire = new Relay(database.ConnectionString);
        await using var running = new RunningFeed(wire.ConnectionString);
        await running.ShowsAsync(3);
        await running.Feed.AtAsync(1, DatabaseActs.Token);

        wire.Cut();
        await running.IsInAsync(FeedCondition.Outage);

        Assert.IsType<RevisionAnswer.Found>(await running.Feed.AtAsync(1, DatabaseActs.Token));
        Assert.IsType<RevisionAnswer.Unavailable>(await running.Feed.AtAsync(2, DatabaseActs.Token));
        wire.Join();
        await running.IsInAsync(FeedCondition.Following);
        Assert.IsType<RevisionAnswer.Found>(await running.Feed.AtAsync(2, DatabaseActs.Token));
    }

    [Fact]
    public async Task Feed_without_anything_loaded_has_no_revision_to_give()
    {
        await using var database = await databases.MigratedAsync();
        await using var running = new RunningFeed(database.ConnectionString);

        Assert.IsType<RevisionAnswer.Unavailable>(await running.Feed.AtAsync(1, DatabaseActs.Token));
    }

    [Fact]
    public async Task Database_that_fell_behind_is_waited_for_and_then_believed()
    {
        await using var database = await databases.FilledAsync();
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." });

        await using var running = new RunningFeed(database.ConnectionString, new FeedOptions { BehindPatience = TimeSpan.FromSeconds(2) });
        await running.ShowsAsync(2);

        // As after a restored backup, or on a replica that lags.
        await database.ExecuteAsync("UPDATE head SET revision = 1, published_at = (SELECT published_at FROM revision WHERE number = 1)");

        await running.IsInAsync(FeedCondition.Behind);
        await Eventually.TrueAsync(() => running.Feed.Current!.Revision.Number == 1, "the feed shows revision 1");
        await running.IsInAsync(FeedCondition.Following);
    }
}
