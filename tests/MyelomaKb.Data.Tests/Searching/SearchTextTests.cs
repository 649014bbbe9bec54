using MyelomaKb.Data.BackingUp;
using MyelomaKb.Data.Upgrading;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.Searching;

/// <summary>Search text is part of every publication, and follows the log whatever happened to it.</summary>
public sealed class SearchTextTests(TestDatabases databases)
{
    private const string Everything =
        """
        SELECT md5(string_agg(concat_ws('|', kind, entry_id, revision, position, until_revision, field, text, compact, from_day), E'\n'
            ORDER BY kind, entry_id, revision, position)) FROM search_text
        """;

    [Fact]
    public async Task Publication_closes_the_old_texts_of_an_entry_and_adds_the_new()
    {
        await using var database = await databases.FilledAsync();
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Said anew." });

        const string found = "SELECT count(*) FROM search_text WHERE entry_id = 'bortezomib' AND kind = 'drug' AND ";
        Assert.Equal(1, await database.ReadAsync<long>(found + "text = 'Said anew.' AND revision = 2 AND until_revision IS NULL"));
        Assert.Equal(0, await database.ReadAsync<long>(found + "revision = 1 AND until_revision IS DISTINCT FROM 2"));
    }

    [Fact]
    public async Task New_name_of_a_drug_reaches_what_names_the_drug()
    {
        await using var database = await databases.FilledAsync();
        await database.ChangeAsync<Drug>(
            "bortezomib", drug => drug with { Brands = [.. drug.Brands, new Brand("Bortissimo", "Somebody")] });

        const string kinds = "SELECT string_agg(DISTINCT kind, ' ') FROM search_text WHERE text LIKE '%Bortissimo%'";
        Assert.Equal("approval combination drug", await database.ReadAsync<string>(kinds));
    }

    [Fact]
    public async Task Text_written_anew_from_the_log_is_that_of_the_publications()
    {
        await using var database = await databases.FilledAsync();
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." });
        await database.ChangeAsync<DrugClass>("proteasome-inhibitor", one => one with { Name = "Proteasome blocker" });
        var published = await database.ReadAsync<string>(Everything);

        await database.ExecuteAsync("UPDATE search_head SET shape = 0");
        await SchemaMigrator.ApplyAsync(database.ConnectionString, DatabaseActs.Token);

        Assert.Equal(published, await database.ReadAsync<string>(Everything));
    }

    [Fact]
    public async Task Publication_after_those_of_an_older_program_writes_theirs_too()
    {
        await using var database = await databases.FilledAsync();
        await database.ExecuteAsync("DELETE FROM search_text; DELETE FROM search_head");

        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." });

        Assert.Equal(2, await database.ReadAsync<int>("SELECT revision FROM search_head"));
        Assert.True(await database.ReadAsync<long>("SELECT count(*) FROM search_text WHERE revision = 1") > 1000);
    }

    [Fact]
    public async Task Backup_without_search_text_is_restored_with_it()
    {
        await using var from = await databases.FilledAsync();
        var written = await from.ReadAsync<string>(Everything);
        await from.ExecuteAsync("DELETE FROM search_text; DELETE FROM search_head");
        using var file = new MemoryStream();
        await Backup.WriteAsync(from.DataSource, file, TimeProvider.System, DatabaseActs.Token);
        file.Position = 0;
        await using var to = await databases.EmptyAsync();

        Assert.IsType<RestoreOutcome.Restored>(await Restore.RunAsync(to.ConnectionString, file, DatabaseActs.Token));

        Assert.Equal(written, await to.ReadAsync<string>(Everything));
    }
}
