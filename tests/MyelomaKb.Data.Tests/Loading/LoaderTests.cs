using MyelomaKb.Data.Checking;
using MyelomaKb.Data.Loading;
using MyelomaKb.Data.Publishing;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Trials;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.Loading;

public sealed class LoaderTests(TestDatabases databases)
{
    [Fact]
    public async Task Tables_that_follow_the_log_agree_with_it()
    {
        await using var database = await databases.FilledAsync();
        await ChangeThriceAsync(database);

        Assert.Empty((await DeepCheck.RunAsync(database.DataSource, DatabaseActs.Token)).Findings);
    }

    [Fact]
    public async Task Differences_and_full_load_say_the_same()
    {
        await using var database = await databases.FilledAsync();
        var first = await database.LoadAsync();
        var newest = await ChangeThriceAsync(database);

        await using var connection = await database.DataSource.OpenConnectionAsync(DatabaseActs.Token);
        var difference = await KnowledgeBaseLoader.LoadDifferenceAsync(connection, 1, newest, DatabaseActs.Token);
        var full = await database.LoadAsync();
        var followed = difference!.ApplyTo(first);

        Assert.Equal(full.Revision, followed.Revision);
        Assert.Equal([.. full.Retired.Select(one => one.Entry)], followed.Retired.Select(one => one.Entry));
        Assert.Equal(Contents.Of(full.Entries), Contents.Of(followed.Entries));
    }

    [Fact]
    public async Task Retired_entry_is_remembered_with_what_replaced_it()
    {
        await using var database = await databases.FilledAsync();
        var first = await database.LoadAsync();
        var newest = await ChangeThriceAsync(database);

        var retired = Assert.Single((await database.LoadAsync()).Retired);

        Assert.Equal((first.Labels.All[0].Slug, newest), (retired.Entry.Slug, retired.RetiredIn));
        Assert.Equal([first.Labels.All[1].Slug], retired.ReplacedBy);
    }

    [Fact]
    public async Task Old_revision_is_as_it_was()
    {
        await using var database = await databases.FilledAsync();
        var before = Contents.Of((await database.LoadAsync()).Entries);
        await ChangeThriceAsync(database);

        Assert.Equal(before, Contents.Of((await database.LoadAsync(1)).Entries));
    }

    [Fact]
    public async Task Entry_knows_the_revision_that_changed_it_last()
    {
        await using var database = await databases.FilledAsync();
        await ChangeThriceAsync(database);

        var kb = await database.LoadAsync();

        Assert.Equal((3, 1), (kb.Drugs.Find("bortezomib")!.ChangedIn, kb.Drugs.Find("lenalidomide")!.ChangedIn));
    }

    [Fact]
    public async Task Revision_that_is_not_there_is_null()
    {
        await using var database = await databases.FilledAsync();

        Assert.Null(await KnowledgeBaseLoader.LoadAsync(database.DataSource, 2, DatabaseActs.Token));
    }

    [Fact]
    public async Task Database_with_nothing_published_is_null()
    {
        await using var database = await databases.MigratedAsync();

        Assert.Null(await KnowledgeBaseLoader.LoadAsync(database.DataSource, revision: null, DatabaseActs.Token));
    }

    /// <summary>Revisions 2 to 4: a drug changes twice, a trial is added, a label goes.</summary>
    private static async Task<int> ChangeThriceAsync(TestDatabase database)
    {
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." });
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Third.", Names = [] });
        var kb = await database.LoadAsync();
        var trial = kb.Trials.All[0] with { Id = new Id<Trial>("added-trial"), Nct = null };
        var gone = new Retirement(new EntryRef(EntryKind.Label, kb.Labels.All[0].Slug), [kb.Labels.All[1].Slug]);
        return (await database.PublishAsync(kb, new ChangeSet([trial], [gone]))).Number;
    }
}
