using MyelomaKb.Data.Checking;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.Checking;

public sealed class DeepCheckTests(TestDatabases databases)
{
    [Fact]
    public async Task Database_that_was_only_published_to_has_no_finding()
    {
        await using var database = await databases.FilledAsync();
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." });

        var report = await DeepCheck.RunAsync(database.DataSource, DatabaseActs.Token);

        Assert.Empty(report.Findings);
        Assert.Equal(2, report.Revisions);
    }

    public static TheoryData<string, string, string> Tamperings => new()
    {
        {
            """
            ALTER TABLE entry_version DISABLE TRIGGER append_only;
            UPDATE entry_version SET body = replace(body::text, '"id":"bortezomib"', '"id": "bortezomib"')::json WHERE id = 'bortezomib'
            """,
            "drug:bortezomib",
            "not the one that this program writes"
        },
        {
            "DELETE FROM entry_reference WHERE kind = 'claim' AND id = 'claim-006-triplets-are-standard'",
            "claim:claim-006-triplets-are-standard",
            "entry_reference"
        },
        {
            "INSERT INTO entry_reference VALUES ('drug', 'bortezomib', 'drug', 'carfilzomib')",
            "drug:bortezomib",
            "disagree on drug:carfilzomib"
        },
        {
            "DELETE FROM entry WHERE kind = 'label' AND id = 'fda-label-darzalex-faspro'",
            "label:fda-label-darzalex-faspro",
            "not in the table entry"
        },
        {
            """
            INSERT INTO entry_version
            SELECT kind, 'another', revision, shape, replace(body::text, '"id":"bortezomib"', '"id":"another"')::json
            FROM entry_version WHERE id = 'bortezomib'
            """,
            "drug:another",
            "not in the table entry"
        },
        { "UPDATE head SET published_at = now()", "head", "newest" },
    };

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task Tampering_is_found_and_named(string tampering, string about, string says)
    {
        await using var database = await databases.FilledAsync();
        await database.ExecuteAsync(tampering);

        var report = await DeepCheck.RunAsync(database.DataSource, DatabaseActs.Token);

        Assert.Contains(report.Findings, found => found.About == about && found.Message.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Empty_knowledge_base_has_no_finding()
    {
        await using var database = await databases.MigratedAsync();

        Assert.Empty((await DeepCheck.RunAsync(database.DataSource, DatabaseActs.Token)).Findings);
    }
}
