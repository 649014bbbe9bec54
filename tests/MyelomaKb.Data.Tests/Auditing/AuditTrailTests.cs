using Microsoft.EntityFrameworkCore.Storage;
using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Tables;
using MyelomaKb.Testing;
using Npgsql;

namespace MyelomaKb.Data.Tests.Auditing;

public sealed class AuditTrailTests(TestDatabases databases)
{
    private static readonly AuditEntry Step = new(
        new DateTimeOffset(2026, 3, 1, 10, 0, 0, 123, TimeSpan.FromHours(2)).AddTicks(4567),
        Actor.Person("7", "Zoë"), "proposal-approved", "proposal:1", "{\"comment\": \"5:a\n\"}");

    [Fact]
    public async Task Entries_appended_by_many_at_once_have_no_gap_and_no_fork()
    {
        await using var database = await databases.MigratedAsync();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => AppendAsync(database, commit: true)));

        var report = await AuditVerification.RunAsync(database.DataSource, null, DatabaseActs.Token);
        Assert.Equal((10L, null), (report.Entries, report.Broken));
    }

    [Fact]
    public async Task Entry_of_a_transaction_that_is_rolled_back_leaves_no_gap()
    {
        await using var database = await databases.MigratedAsync();

        await AppendAsync(database, commit: false);

        Assert.Equal(1, await AppendAsync(database, commit: true));
    }

    [Fact]
    public async Task Entry_joins_a_transaction_of_entity_framework()
    {
        await using var database = await databases.MigratedAsync();
        await using var context = KnowledgeBaseContext.On(database.ConnectionString);
        await using (var transaction = await context.Database.BeginTransactionAsync(DatabaseActs.Token))
        {
            await AuditTrail.AppendAsync((NpgsqlTransaction)transaction.GetDbTransaction(), Step, DatabaseActs.Token);
            await transaction.CommitAsync(DatabaseActs.Token);
        }

        Assert.Equal("Zoë", await database.ReadAsync<string>("SELECT actor_name FROM audit"));
    }

    [Theory]
    [InlineData("UPDATE audit SET actor_name = 'Nobody'")]
    [InlineData("DELETE FROM audit")]
    [InlineData("TRUNCATE audit")]
    public async Task Change_of_the_trail_is_refused(string sql)
    {
        await using var database = await databases.FilledAsync();

        Assert.Equal(PostgresErrorCodes.RestrictViolation, (await database.RefusedAsync(sql)).SqlState);
    }

    private static async Task<long> AppendAsync(TestDatabase database, bool commit)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(DatabaseActs.Token);
        await using var transaction = await connection.BeginTransactionAsync(DatabaseActs.Token);
        var number = await AuditTrail.AppendAsync(transaction, Step, DatabaseActs.Token);
        if (commit)
        {
            await transaction.CommitAsync(DatabaseActs.Token);
        }

        return number;
    }
}
