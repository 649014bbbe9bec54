using Npgsql;

namespace MyelomaKb.Data.Tests.Upgrading;

/// <summary>What the database itself refuses, whoever asks.</summary>
public sealed class GuardsTests(UntouchedDatabase untouched) : IClassFixture<UntouchedDatabase>
{
    [Theory]
    [InlineData("UPDATE revision SET reason = 'another'")]
    [InlineData("DELETE FROM revision")]
    [InlineData("TRUNCATE revision CASCADE")]
    [InlineData("UPDATE entry_version SET body = NULL WHERE id = 'bortezomib'")]
    [InlineData("DELETE FROM entry_version WHERE id = 'bortezomib'")]
    [InlineData("TRUNCATE entry_version CASCADE")]
    [InlineData("MERGE INTO revision USING (SELECT 1) AS one ON number = 1 WHEN MATCHED THEN DELETE")]
    [InlineData("INSERT INTO revision VALUES (1, now(), 'a', 'b') ON CONFLICT (number) DO UPDATE SET author = 'a'")]
    [InlineData("UPDATE proposal_step SET actor_name = 'another'")]
    [InlineData("DELETE FROM interest_statement")]
    public async Task Change_of_the_log_is_refused(string sql)
    {
        Assert.Equal(PostgresErrorCodes.RestrictViolation, (await untouched.Database.RefusedAsync(sql)).SqlState);
    }

    [Theory]
    [InlineData("DELETE FROM entry WHERE kind = 'drug' AND id = 'bortezomib'", "23503")]
    [InlineData("DELETE FROM entry WHERE kind = 'source'", "23503")]
    [InlineData("INSERT INTO entry_reference VALUES ('drug', 'bortezomib', 'drug', 'nowhere')", "23503")]
    [InlineData("INSERT INTO entry_reference VALUES ('drug', 'nowhere', 'drug', 'bortezomib')", "23503")]
    [InlineData("INSERT INTO entry VALUES ('condition', 'x', 1)", "23503")]
    [InlineData("INSERT INTO entry VALUES ('drug', 'Not A Slug', 1)", "23514")]
    [InlineData("INSERT INTO entry VALUES ('potion', 'x', 1)", "23514")]
    [InlineData("INSERT INTO head VALUES (2, NULL, NULL)", "23514")]
    [InlineData("UPDATE head SET revision = NULL", "23514")]
    [InlineData("UPDATE head SET revision = 7", "23503")]
    public async Task Row_that_breaks_a_rule_is_refused(string sql, string why)
    {
        Assert.Equal(why, (await untouched.Database.RefusedAsync(sql)).SqlState);
    }

    [Fact]
    public async Task Every_foreign_key_has_an_index()
    {
        const string unindexed =
            """
            SELECT coalesce(string_agg(conname, ', '), '') FROM pg_constraint c WHERE contype = 'f' AND NOT EXISTS (
              SELECT FROM pg_index i WHERE i.indrelid = c.conrelid
                AND c.conkey @> (i.indkey::smallint[])[0:cardinality(c.conkey) - 1]
                AND cardinality(i.indkey::smallint[]) >= cardinality(c.conkey))
            """;
        Assert.Equal("", await untouched.Database.ReadAsync<string>(unindexed));
    }
}
