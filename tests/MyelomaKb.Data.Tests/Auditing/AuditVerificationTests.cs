using MyelomaKb.Data.Auditing;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.Auditing;

public sealed class AuditVerificationTests(TestDatabases databases)
{
    private const string NextEntry =
        """
        INSERT INTO audit SELECT number + 1, at, actor_id, actor_name, action, subject, content, hash, sha256('x') FROM audit
        WHERE number = 3
        """;

    public static TheoryData<string, string, string> Tamperings => new()
    {
        {
            "audit",
            "UPDATE audit SET actor_name = 'Nobody' WHERE number = 2",
            "audit entry 2 (revision-published revision:2): its hash is not"
        },
        {
            "audit",
            "UPDATE audit SET content = content || ' ' WHERE number = 1",
            "audit entry 1 (revision-published revision:1): its hash is not"
        },
        {
            "audit",
            "UPDATE audit SET hash = sha256('x') WHERE number = 3",
            "audit entry 3 (revision-published revision:3): its hash is not"
        },
        {
            "audit",
            "UPDATE audit SET previous = sha256('x') WHERE number = 3",
            "audit entry 3 (revision-published revision:3): it is not bound"
        },
        {
            "audit",
            "DELETE FROM audit WHERE number = 2",
            "audit entry 3 (revision-published revision:3): entry 2 is missing before it"
        },
        { "audit", "DELETE FROM audit WHERE number = 3", "audit_head: does not name the last entry, which is 2" },
        { "audit", NextEntry, "audit entry 4 (revision-published revision:3): its hash is not" },
        { "audit", "UPDATE audit_head SET number = 2", "audit_head: does not name the last entry, which is 3" },
        {
            "audit",
            "DELETE FROM audit WHERE number = 3; UPDATE audit_head SET number = 2, hash = (SELECT hash FROM audit WHERE number = 2)",
            "revision 3: no entry of the trail wrote it down"
        },
        {
            "entry_version",
            "UPDATE entry_version SET body = replace(body::text, 'Second', 'Tampered')::json WHERE revision = 2",
            "audit entry 2 (revision-published revision:2): the body of drug:bortezomib in entry_version is not the one"
        },
        {
            "entry_version",
            "UPDATE entry_version SET body = NULL WHERE kind = 'claim' AND id = 'claim-006-triplets-are-standard'",
            "the body of claim:claim-006-triplets-are-standard in entry_version is not the one"
        },
        {
            "entry_version",
            """
            DELETE FROM entry WHERE id = 'claim-006-triplets-are-standard';
            DELETE FROM entry_version WHERE id = 'claim-006-triplets-are-standard'
            """,
            "audit entry 1 (revision-published revision:1): claim:claim-006-triplets-are-standard is missing from entry_version"
        },
        {
            "entry_version",
            "INSERT INTO entry_version SELECT kind, 'another', 2, shape, body FROM entry_version WHERE id = 'boston'",
            "audit entry 2 (revision-published revision:2): trial:another was added to entry_version"
        },
        { "revision", "UPDATE revision SET reason = 'another' WHERE number = 2", "revision:2): its reason is not the one" },
        {
            "revision",
            "UPDATE revision SET published_at = published_at - interval '1 day' WHERE number = 3",
            "revision:3): its published_at is not"
        },
        { "revision", "INSERT INTO revision VALUES (4, now(), 'a', 'b')", "revision 4: no entry of the trail wrote it down" },
    };

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task Row_that_was_tampered_with_is_the_first_that_does_not_agree(string table, string tampering, string says)
    {
        await using var database = await PublishedThriceAsync();

        await TamperAsync(database, table, tampering);

        var broken = (await VerifyAsync(database)).Broken;
        Assert.Contains(says, broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trail_of_publications_agrees()
    {
        await using var database = await PublishedThriceAsync();

        var report = await VerifyAsync(database);

        Assert.Equal((3L, 3, null), (report.Entries, report.Revisions, report.Broken));
    }

    [Fact]
    public async Task Nothing_published_agrees()
    {
        await using var database = await databases.MigratedAsync();

        Assert.Null((await VerifyAsync(database)).Broken);
    }

    [Fact]
    public async Task Trail_that_was_replaced_as_a_whole_lacks_the_hash_noted_before()
    {
        await using var database = await PublishedThriceAsync();
        await using var another = await databases.MigratedAsync();
        await another.ImportAsync(TestDatabases.FactsFolder);

        var noted = (await VerifyAsync(another)).Newest;

        Assert.Null((await VerifyAsync(database)).Broken);
        Assert.Contains("another trail", (await VerifyAsync(database, noted)).Broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hash_noted_before_is_still_in_a_trail_that_went_on()
    {
        await using var database = await PublishedThriceAsync();
        var noted = (await VerifyAsync(database)).Newest;
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Fourth." });

        Assert.Null((await VerifyAsync(database, noted)).Broken);
    }

    private async Task<TestDatabase> PublishedThriceAsync()
    {
        var database = await databases.FilledAsync();
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second: ü and\na line." });
        await database.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Third." });
        return database;
    }

    /// <summary>What the owner of the tables can do, who may switch the guard off.</summary>
    private static Task TamperAsync(TestDatabase database, string table, string sql) =>
        database.ExecuteAsync($"ALTER TABLE {table} DISABLE TRIGGER append_only; {sql}");

    private static Task<AuditReport> VerifyAsync(TestDatabase database, string? noted = null) =>
        AuditVerification.RunAsync(database.DataSource, noted, DatabaseActs.Token);
}
