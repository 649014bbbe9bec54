using System.Text.Json.Nodes;
using MyelomaKb.Data.Importing;
using MyelomaKb.Domain.Common;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.Importing;

public sealed class FactsImportTests(TestDatabases databases)
{
    [Fact]
    public async Task First_import_is_revision_one_with_every_entry()
    {
        await using var database = await databases.MigratedAsync();

        var imported = Assert.IsType<ImportOutcome.Imported>(await database.ImportAsync(TestDatabases.FactsFolder));

        Assert.Equal(1, imported.Revision.Number);
        var facts = await FactsReader.ReadAsync(TestDatabases.FactsFolder, DatabaseActs.Token);
        Assert.Equal(facts.Entries.Count, (await database.LoadAsync()).Entries.Count());
    }

    [Fact]
    public async Task Same_facts_again_make_no_revision()
    {
        await using var database = await databases.FilledAsync();

        var unchanged = Assert.IsType<ImportOutcome.Unchanged>(await database.ImportAsync(TestDatabases.FactsFolder));

        Assert.Equal(1, unchanged.Newest.Number);
        Assert.Equal(1, await database.ReadAsync<long>("SELECT count(*) FROM revision"));
    }

    [Fact]
    public async Task Same_facts_in_other_order_and_other_spelling_make_no_revision()
    {
        await using var database = await databases.FilledAsync();
        using var facts = new FactsCopy();
        facts.Edit("drugs.json", drugs =>
        {
            var reversed = drugs.Reverse().ToList();
            drugs.Clear();
            reversed.ForEach(drugs.Add);
        });

        Assert.IsType<ImportOutcome.Unchanged>(await database.ImportAsync(facts.Folder));
    }

    [Fact]
    public async Task One_changed_field_is_exactly_one_change()
    {
        await using var database = await databases.FilledAsync();
        using var facts = new FactsCopy().Edit("drugs.json", "bortezomib", drug => drug["summary"] = "Another summary.");

        var imported = Assert.IsType<ImportOutcome.Imported>(await database.ImportAsync(facts.Folder));

        Assert.Equal("bortezomib", Assert.Single(imported.Changes.Changed).Slug);
        Assert.Empty(imported.Changes.Retired);
        Assert.Equal(1, await database.ReadAsync<long>("SELECT count(*) FROM entry_version WHERE revision = 2"));
        Assert.Equal("Another summary.", (await database.LoadAsync()).Drugs.Find("bortezomib")!.Summary);
    }

    [Fact]
    public async Task Entry_that_would_disappear_is_refused_and_named()
    {
        await using var database = await databases.FilledAsync();
        using var facts = WithoutLastClaim(out var claim);

        var refused = Assert.IsType<ImportOutcome.WouldRemove>(await database.ImportAsync(facts.Folder));

        Assert.Equal([new EntryRef(EntryKind.Claim, claim)], refused.Ids);
        Assert.Equal(1, await database.ReadAsync<int>("SELECT revision FROM head"));
    }

    [Fact]
    public async Task Entry_that_may_disappear_is_retired_and_stays_in_the_old_revision()
    {
        await using var database = await databases.FilledAsync();
        using var facts = WithoutLastClaim(out var claim);
        var name = new EntryRef(EntryKind.Claim, claim);

        var outcome = await database.ImportAsync(facts.Folder, new ImportOptions { AllowedRemovals = new HashSet<EntryRef> { name } });

        Assert.Equal([name], Assert.IsType<ImportOutcome.Imported>(outcome).Changes.Retired.Select(one => one.Entry));
        Assert.Null((await database.LoadAsync()).Find(name));
        Assert.NotNull((await database.LoadAsync(1)).Find(name));
    }

    [Fact]
    public async Task Id_that_becomes_a_former_id_does_not_disappear()
    {
        await using var database = await databases.FilledAsync();
        using var facts = Renamed(out var before, out var after);

        Assert.IsType<ImportOutcome.Imported>(await database.ImportAsync(facts.Folder));

        Assert.Equal(after, (await database.LoadAsync()).Claims.FindFormer(before)!.Slug);
    }

    [Fact]
    public async Task Former_id_that_would_disappear_is_refused()
    {
        await using var database = await databases.FilledAsync();
        using var facts = Renamed(out var before, out var after);
        await database.ImportAsync(facts.Folder);
        facts.Edit("claims.json", after, claim => claim.Remove("formerIds"));

        var refused = Assert.IsType<ImportOutcome.WouldRemove>(await database.ImportAsync(facts.Folder));

        Assert.Equal([new EntryRef(EntryKind.Claim, before)], refused.Ids);
    }

    [Fact]
    public async Task Faulty_facts_write_nothing()
    {
        await using var database = await databases.MigratedAsync();
        using var facts = new FactsCopy().Edit("drugs.json", "bortezomib", drug => drug["class"] = "nowhere");

        Assert.IsType<ImportOutcome.Refused>(await database.ImportAsync(facts.Folder));

        Assert.Equal(0, await database.ReadAsync<long>("SELECT count(*) FROM entry"));
    }

    [Fact]
    public async Task Database_without_schema_is_told_what_it_lacks()
    {
        await using var database = await databases.EmptyAsync();

        Assert.IsType<ImportOutcome.SchemaMissing>(await database.ImportAsync(TestDatabases.FactsFolder));
    }

    [Fact]
    public async Task Imports_at_the_same_time_make_one_revision()
    {
        await using var database = await databases.MigratedAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => database.ImportAsync(TestDatabases.FactsFolder)));

        Assert.Single(outcomes.OfType<ImportOutcome.Imported>());
        Assert.Equal(2, outcomes.OfType<ImportOutcome.Unchanged>().Count());
    }

    private static FactsCopy WithoutLastClaim(out string id)
    {
        var removed = "";
        var facts = new FactsCopy().Edit("claims.json", claims =>
        {
            removed = (string)claims[^1]!["id"]!;
            claims.RemoveAt(claims.Count - 1);
        });
        id = removed;
        return facts;
    }

    private static FactsCopy Renamed(out string before, out string after)
    {
        var (old, renamed) = ("", "renamed-claim");
        var facts = new FactsCopy().Edit("claims.json", claims =>
        {
            var claim = claims[0]!.AsObject();
            old = (string)claim["id"]!;
            claim["id"] = renamed;
            claim["formerIds"] = new JsonArray(old);
        });
        (before, after) = (old, renamed);
        return facts;
    }
}
