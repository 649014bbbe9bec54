using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using MyelomaKb.Data.Tables;
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

    /// <summary>Applies what is missing and answers with the names of what was.</summary>
    public static async Task<IReadOnlyList<string>> ApplyAsync(string connectionString, CancellationToken ct)
    {
        await using var turn = await TakeTurnAsync(connectionString, ct);
        await using var context = KnowledgeBaseContext.On(connectionString);
        var missing = (await context.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (missing.Count > 0)
        {
            await context.Database.MigrateAsync(ct);
        }

        return missing;
    }

    /// <summary>Applies or reverts migrations until the named one (by its id, or the name in it) is the newest.</summary>
    public static async Task ToAsync(string connectionString, string migration, CancellationToken ct)
    {
        await using var turn = await TakeTurnAsync(connectionString, ct);
        await using var context = KnowledgeBaseContext.On(connectionString);
        await context.GetService<IMigrator>().MigrateAsync(migration, ct);
    }

    /// <summary>The id of the migration that an id, the name in it, or <see cref="Nothing"/> means; null where there is none.</summary>
    public static string? Find(string name) =>
        name == Nothing
            ? Nothing
            : SchemaState.Migrations.FirstOrDefault(id => id == name || id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..] == name);

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
