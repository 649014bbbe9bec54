using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using MyelomaKb.Data.Searching;
using MyelomaKb.Data.Tables;
using MyelomaKb.Data.Views;
using Npgsql;

namespace MyelomaKb.Data.Upgrading;

/// <summary>
/// Brings a database to the schema of this program, or back. Of several at once one works and the others wait: Entity Framework's own
/// lock lasts for one migration only, so this takes another one for all of them.
/// </summary>
public static class SchemaMigrator
{
    /// <summary>The name that stands for a database without any tables.</summary>
    public const string Nothing = Migration.InitialDatabase;

    /// <summary>Applies what is missing, search text included, and answers with the names of the migrations that were.</summary>
    public static async Task<IReadOnlyList<string>> ApplyAsync(string connectionString, CancellationToken ct)
    {
        await using var turn = await TakeTurnAsync(connectionString, ct);
        await using var context = KnowledgeBaseContext.On(connectionString);
        if (await WhyTooOldAsync(connectionString, ct) is { } reason)
        {
            throw new SchemaTooOldException(reason);
        }

        var missing = (await context.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (missing.Count > 0)
        {
            await context.Database.MigrateAsync(ct);
        }

        await ChangeViewsAsync(connectionString, EntryViews.RecreateAsync, ct);
        await WriteSearchTextAsync(connectionString, ct);
        return missing;
    }

    /// <summary>Applies or reverts migrations until the named one (by its id, or the name in it) is the newest.</summary>
    public static async Task ToAsync(string connectionString, string migration, CancellationToken ct)
    {
        await using var turn = await TakeTurnAsync(connectionString, ct);
        await using var context = KnowledgeBaseContext.On(connectionString);
        if (await WhyTooOldAsync(connectionString, ct) is { } reason)
        {
            throw new SchemaTooOldException(reason);
        }

        await ChangeViewsAsync(connectionString, EntryViews.DropAsync, ct);
        await context.GetService<IMigrator>().MigrateAsync(migration, ct);
    }

    /// <summary>The id of the migration that an id, the name in it, or <see cref="Nothing"/> means; null where there is none.</summary>
    public static string? Find(string name) =>
        name == Nothing
            ? Nothing
            : SchemaState.Migrations.FirstOrDefault(id => id == name || id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..] == name);

    private static async Task<string?> WhyTooOldAsync(string connectionString, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        return await SchemaState.WhyTooOldAsync(connection, ct);
    }

    private static async Task ChangeViewsAsync(
        string connectionString, Func<NpgsqlConnection, CancellationToken, Task> change, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await change(connection, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>What older programs published has no search text, or one of another shape.</summary>
    private static async Task WriteSearchTextAsync(string connectionString, CancellationToken ct)
    {
        await using var database = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var head = new NpgsqlCommand("SELECT revision FROM head FOR UPDATE", connection);
        var newest = await head.ExecuteScalarAsync(ct) as int? ?? 0;
        await using var log = await database.OpenConnectionAsync(ct);
        await SearchTextWriter.CatchUpAsync(connection, log, newest, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>A lock that lasts as long as the transaction of the connection that comes back, through a pooler too.</summary>
    private static async Task<NpgsqlConnection> TakeTurnAsync(string connectionString, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("BEGIN; SELECT pg_advisory_xact_lock(hashtext('MyelomaKb schema'))", connection)
        {
            CommandTimeout = 0,
        };
        await command.ExecuteNonQueryAsync(ct);
        return connection;
    }
}
