using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Importing;
using MyelomaKb.Data.Publishing;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Trials;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.Importing;

/// <summary>Facts that arrive where editors have published.</summary>
public sealed class EditedDatabaseTests(TestDatabases databases)
{
    private static readonly ImportOptions Replacing = new() { Replace = true };

    [Fact]
    public async Task Same_facts_leave_an_editors_change_alone()
    {
        await using var database = await databases.FilledAsync();
        await database.ChangeAsync<Drug>("ixazomib", drug => drug with { Summary = "As an editor says." });

        var alone = Assert.IsType<ImportOutcome.LeftAlone>(await database.ImportAsync(TestDatabases.FactsFolder));

        Assert.Equal([new OtherPublication(2, "tester")], alone.Others);
        Assert.Equal("As an editor says.", (await database.LoadAsync()).Drugs.Find("ixazomib")!.Summary);
    }

    [Fact]
    public async Task Newer_facts_leave_other_entries_of_an_editor_alone()
    {
        await using var database = await databases.FilledAsync();
        await database.ChangeAsync<Trial>("boston", trial => trial with { Enrolled = 403 });
        using var facts = new FactsCopy().Edit("drugs.json", "selinexor", drug => drug["summary"] = "Newer facts.");

        Assert.IsType<ImportOutcome.LeftAlone>(await database.ImportAsync(facts.Folder));

        Assert.Equal(2, await database.ReadAsync<int>("SELECT revision FROM head"));
    }

    [Fact]
    public async Task Entry_that_an_editor_created_does_not_stop_the_import_with_a_refusal()
    {
        await using var database = await databases.FilledAsync();
        var created = await CreateClaimAsync(database);

        Assert.IsType<ImportOutcome.LeftAlone>(await database.ImportAsync(TestDatabases.FactsFolder));

        Assert.NotNull((await database.LoadAsync()).Find(created));
    }

    [Fact]
    public async Task Editor_who_is_shown_by_the_name_of_the_import_is_somebody_else()
    {
        await using var database = await databases.FilledAsync();
        var newest = await database.LoadAsync();
        var drug = newest.Drugs.Find("melphalan")! with { Summary = "By a person." };
        await new Publisher(database.DataSource, TimeProvider.System).PublishAsync(
            newest, new ChangeSet([drug], []), Actor.Person("17", "facts"), "An edit.", DatabaseActs.Token);

        Assert.IsType<ImportOutcome.LeftAlone>(await database.ImportAsync(TestDatabases.FactsFolder));
    }

    [Fact]
    public async Task Import_under_another_authors_name_is_still_an_import()
    {
        await using var database = await databases.FilledAsync();
        using var facts = new FactsCopy().Edit("drugs.json", "elotuzumab", drug => drug["summary"] = "Second facts.");
        await database.ImportAsync(facts.Folder, new ImportOptions { Author = "Release 2" });
        facts.Edit("drugs.json", "elotuzumab", drug => drug["summary"] = "Third facts.");

        var imported = Assert.IsType<ImportOutcome.Imported>(await database.ImportAsync(facts.Folder));

        Assert.Equal(3, imported.Revision.Number);
        Assert.Empty(imported.Replaced);
    }

    [Fact]
    public async Task Replacing_names_every_entry_whose_newest_state_was_not_the_imports()
    {
        await using var database = await databases.FilledAsync();
        await database.ChangeAsync<Drug>("ixazomib", drug => drug with { Summary = "As an editor says." });
        var newest = await database.LoadAsync();
        var retired = new EntryRef(EntryKind.Claim, newest.Claims.All[0].Slug);
        await database.PublishAsync(newest, new ChangeSet([], [new(retired, [])]));
        using var facts = new FactsCopy().Edit("drugs.json", "thalidomide", drug => drug["summary"] = "Newer facts.");

        var imported = Assert.IsType<ImportOutcome.Imported>(await database.ImportAsync(facts.Folder, Replacing));

        Assert.Equal(3, imported.Changes.Changed.Count);
        Assert.Equal(
            [
                new ReplacedEntry(retired, new OtherPublication(3, "tester")),
                new ReplacedEntry(new EntryRef(EntryKind.Drug, "ixazomib"), new OtherPublication(2, "tester")),
            ],
            imported.Replaced.OrderBy(one => one.Entry.ToString(), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Replacing_still_asks_before_an_editors_entry_disappears()
    {
        await using var database = await databases.FilledAsync();
        var created = await CreateClaimAsync(database);

        var refused = Assert.IsType<ImportOutcome.WouldRemove>(await database.ImportAsync(TestDatabases.FactsFolder, Replacing));
        var allowed = Replacing with { AllowedRemovals = new HashSet<EntryRef>(refused.Ids) };
        var imported = Assert.IsType<ImportOutcome.Imported>(await database.ImportAsync(TestDatabases.FactsFolder, allowed));

        Assert.Equal([created], refused.Ids);
        Assert.Equal([created], imported.Replaced.Select(one => one.Entry));
    }

    private static async Task<EntryRef> CreateClaimAsync(TestDatabase database)
    {
        var newest = await database.LoadAsync();
        var claim = newest.Claims.All[0] with { Id = new Id<Claim>("an-editors-claim") };
        await database.PublishAsync(newest, new ChangeSet([claim], []));
        return new EntryRef(EntryKind.Claim, claim.Slug);
    }
}
