using Npgsql;

namespace MyelomaKb.Data.Upgrading;

/// <summary>Whether a database has the schema that this program needs, found out without Entity Framework.</summary>
public static class SchemaState
{
    /// <summary>Every migration there is, oldest first.</summary>
    public static IReadOnlyList<string> Migrations { get; } =
    [
        "20261130215726_Initial",
    ];

    /// <summary>As the other, on a connection of its own.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await MissingAsync(connection, ct);
    }

    /// <summary>The migrations that the database lacks, oldest first. One that this program does not know does no harm.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(NpgsqlConnection connection, CancellationToken ct) =>
        [.. Migrations.Except(await AppliedAsync(connection, ct))];

    /// <summary>
    /// Why the schema of the database cannot be brought up to date; null where it can. Until version 1.0 a schema may be made anew.
    /// </summary>
    public static async Task<string?> WhyTooOldAsync(NpgsqlConnection connection, CancellationToken ct) =>
        (await AppliedAsync(connection, ct)).FirstOrDefault(id => string.CompareOrdinal(id, Migrations[0]) < 0) is { } older
            ? $"The database has an older schema ({older}) that this program cannot read or bring up to date. "
                + "Use the program that made it, or start with an empty database or another data folder."
            : null;

    /// <summary>The migrations that the database has, oldest first.</summary>
    internal static async Task<IReadOnlyList<string>> AppliedAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var exists = new NpgsqlCommand("SELECT to_regclass('\"__EFMigrationsHistory\"') IS NOT NULL", connection);
        if (await exists.ExecuteScalarAsync(ct) is not true)
        {
            return [];
        }

        await using var command = new NpgsqlCommand("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1", connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        List<string> applied = [];
        while (await rows.ReadAsync(ct))
        {
            applied.Add(rows.GetString(0));
        }

        return applied;
    }
}
