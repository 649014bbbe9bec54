using MyelomaKb.Data.Upgrading;
using Npgsql;

namespace MyelomaKb.Data.BackingUp;

/// <summary>Whether a backup can be read by this program, and restored into this database.</summary>
internal static class RestoreTarget
{
    public static string? WhyNotReadable(BackupHeader header)
    {
        if (header.Version > BackupFormat.Version)
        {
            return $"The backup has format {header.Version}, and this program reads {BackupFormat.Version}. Use the program that wrote it.";
        }

        return header.Migrations.Count > 0 && header.Migrations.SequenceEqual(SchemaState.Migrations.Take(header.Migrations.Count))
            ? null
            : $"This program does not know the backup's schema ({string.Join(", ", header.Migrations)}). Use the program that wrote it.";
    }

    public static async Task<string?> WhyNotAsync(NpgsqlDataSource database, BackupHeader header, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var tables = await StoredTable.ReadAllAsync(connection, ct);
        if (tables.Count == 0)
        {
            return null;
        }

        foreach (var table in tables)
        {
            // A schema without any content has heads that name nothing.
            var condition = table.Name switch
            {
                "head" => " WHERE revision IS NOT NULL",
                "audit_head" => " WHERE number > 0",
                _ => "",
            };
            var any = $"SELECT EXISTS (SELECT FROM {StoredTable.Quote(table.Name)}{condition})";
            await using var command = new NpgsqlCommand(any, connection);
            if (await command.ExecuteScalarAsync(ct) is true)
            {
                return $"The database is not empty: {table.Name} holds rows. Create an empty one.";
            }
        }

        var applied = await SchemaState.AppliedAsync(connection, ct);
        return applied.SequenceEqual(header.Migrations)
            ? null
            : "The database has tables, but not those of the backup's schema. Create an empty one.";
    }
}
