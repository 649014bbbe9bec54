using System.Security.Cryptography;
using Npgsql;

namespace MyelomaKb.Data.BackingUp;

/// <summary>A table of the database: its columns that hold something of their own, and the order in which its rows are written.</summary>
internal sealed record StoredTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Key)
{
    // Whatever the server or the role are set to, rows are written and read in the same words.
    private const string Settings =
        """
        SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'iso_8601'; SET LOCAL timezone = 'UTC';
        SET LOCAL extra_float_digits = 3; SET LOCAL bytea_output = 'hex'; SET LOCAL standard_conforming_strings = on
        """;

    private const string Tables =
        """
        SELECT c.relname,
          (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
           WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''),
          coalesce((SELECT array_agg(a.attname::text ORDER BY k.position)
           FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (attnum, position)
           JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
           WHERE i.indrelid = c.oid AND i.indisprimary), '{}')
        FROM pg_class c
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> '__EFMigrationsHistory'
        ORDER BY c.relname COLLATE "C"
        """;

    /// <summary>Every table, whatever room it belongs to.</summary>
    public static async Task<IReadOnlyList<StoredTable>> ReadAllAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using (var settings = new NpgsqlCommand(Settings, connection))
        {
            await settings.ExecuteNonQueryAsync(ct);
        }

        List<StoredTable> tables = [];
        await using var command = new NpgsqlCommand(Tables, connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            tables.Add(new StoredTable(rows.GetString(0), rows.GetFieldValue<string[]>(1), rows.GetFieldValue<string[]>(2)));
        }

        return tables;
    }

    /// <summary>Writes every row, in the order of the key, and tells their number and hash.</summary>
    public async Task<TableEnd> CopyToAsync(Stream to, NpgsqlConnection connection, CancellationToken ct)
    {
        // The order must not depend on the locale of a server.
        var order = Key.Count == 0 ? "" : $" ORDER BY {string.Join(", ", Key.Select(column => $"{Quote(column)}::text COLLATE \"C\""))}";
        using var text = await connection.BeginTextExportAsync($"COPY (SELECT {List(Columns)} FROM {Quote(Name)}{order}) TO STDOUT", ct);
        var rows = ((StreamReader)text).BaseStream;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        long count = 0;
        int read;
        while ((read = await rows.ReadAsync(buffer, ct)) > 0)
        {
            var part = buffer.AsMemory(0, read);
            hash.AppendData(part.Span);
            count += part.Span.Count((byte)'\n');
            await to.WriteAsync(part, ct);
        }

        return new TableEnd(count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Where to write rows to; closing it ends them.</summary>
    public async Task<StreamWriter> OpenAsync(NpgsqlConnection connection, CancellationToken ct) =>
        (StreamWriter)await connection.BeginTextImportAsync($"COPY {Quote(Name)} ({List(Columns)}) FROM STDIN", ct);

    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string List(IEnumerable<string> columns) => string.Join(", ", columns.Select(Quote));
}
