using System.Diagnostics;
using MyelomaKb.Data.Following;
using MyelomaKb.Data.Importing;
using MyelomaKb.Data.Upgrading;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.Following;

public sealed class FeedTests(TestDatabases databases)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Commit_is_shown_without_being_asked_for(bool listen)
    {
        await using var database = await databases.FilledAsync();
        await using var running = new RunningFeed(database.ConnectionString, new FeedOptions { Listen = listen });
        await running.ShowsAsync(1);

        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." });
        var kb = await running.ShowsAsync(2);

        Assert.Equal(("Second.", 2), (kb.Drugs.Find("bortezomib")!.Summary, kb.Drugs.Find("bortezomib")!.ChangedIn));
    }

    [Fact]
    public async Task Call_shortens_the_wait()
    {
        await using var database = await databases.FilledAsync();
        await using var running = new RunningFeed(database.ConnectionString, new FeedOptions { Poll = TimeSpan.FromMinutes(1) });
        await running.ShowsAsync(1);
        await running.IsInAsync(FeedCondition.Following);

        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." });

        await running.ShowsAsync(2, within: TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Two_feeds_on_one_database_show_the_same()
    {
        await using var database = await databases.FilledAsync();
        await using var one = new RunningFeed(database.ConnectionString);
        await using var other = new RunningFeed(database.ConnectionString, new FeedOptions { Listen = false });
        await one.ShowsAsync(1);
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." });

        Assert.Equal(Contents.Of((await one.ShowsAsync(2)).Entries), Contents.Of((await other.ShowsAsync(2)).Entries));
    }

    [Fact]
    public async Task Outage_keeps_what_was_loaded_and_heals_without_a_restart()
    {
        await using var database = await databases.FilledAsync();
        await using var wire = new Relay(database.ConnectionString);
        await using var running = new RunningFeed(wire.ConnectionString);
        var before = await running.ShowsAsync(1);

        wire.Cut();
        await running.IsInAsync(FeedCondition.Outage);
        Assert.Same(before, running.Feed.Current);
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." });
        wire.Join();

        Assert.Equal("Second.", (await running.ShowsAsync(2)).Drugs.Find("bortezomib")!.Summary);
        await running.IsInAsync(FeedCondition.Following);
    }

    [Fact]
    public async Task Feed_whose_connections_are_all_ended_goes_on()
    {
        await using var database = await databases.FilledAsync();
        await using var running = new RunningFeed(database.ConnectionString);
        await running.ShowsAsync(1);

        await database.ExecuteAsync(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." });

        await running.ShowsAsync(2);
    }

    [Fact]
    public async Task Feed_that_starts_without_database_schema_or_facts_says_so_and_waits()
    {
        await using var database = await databases.EmptyAsync();
        await using var wire = new Relay(database.ConnectionString);
        wire.Cut();
        await using var running = new RunningFeed(wire.ConnectionString);

        await running.IsInAsync(FeedCondition.Outage);
        wire.Join();
        await running.IsInAsync(FeedCondition.SchemaMissing);
        Assert.Equal(SchemaState.Migrations, running.Feed.State.MissingMigrations);
        await SchemaMigrator.ApplyAsync(database.ConnectionString, DatabaseActs.Token);
        await running.IsInAsync(FeedCondition.NothingPublished);
        Assert.IsType<ImportOutcome.Imported>(await database.ImportAsync(TestDatabases.FactsFolder));
        await running.ShowsAsync(1);
        await running.IsInAsync(FeedCondition.Following);
    }

    [Fact]
    public async Task Feed_stops_at_once_when_told_to()
    {
        await using var database = await databases.FilledAsync();
        var running = new RunningFeed(database.ConnectionString, new FeedOptions { Poll = TimeSpan.FromMinutes(1) });
        await running.ShowsAsync(1);

        var started = Stopwatch.GetTimestamp();
        await running.DisposeAsync();

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Long_gap_is_closed_by_loading_everything()
    {
        await using var database = await databases.FilledAsync();
        await using var wire = new Relay(database.ConnectionString);
        await using var running = new RunningFeed(wire.ConnectionString, new FeedOptions { LongestGap = 1 });
        await running.ShowsAsync(1);
        wire.Cut();
        await running.IsInAsync(FeedCondition.Outage);
        for (var at = 0; at < 3; at++)
        {
            var text = $"Summary {at}.";
            await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = text });
        }

        wire.Join();

        Assert.Equal(Contents.Of((await database.LoadAsync()).Entries), Contents.Of((await running.ShowsAsync(4)).Entries));
    }
}
