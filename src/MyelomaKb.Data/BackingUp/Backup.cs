using System.Data;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MyelomaKb.Data.Upgrading;
using Npgsql;

namespace MyelomaKb.Data.BackingUp;

/// <summary>Writes everything that a database holds into one stream, as it is at one moment, without any program of PostgreSQL.</summary>
public static class Backup
{
    /// <summary>Writes the backup.</summary>
    public static async Task<BackupReport> WriteAsync(NpgsqlDataSource database, Stream to, TimeProvider time, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await using var file = new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true);
        var tables = await StoredTable.ReadAllAsync(connection, ct);
        var header = new BackupHeader(
            BackupFormat.Name,
            BackupFormat.Version,
            time.GetUtcNow(),
            connection.PostgreSqlVersion.ToString(),
            await SchemaState.AppliedAsync(connection, ct),
            await SequencesAsync(connection, ct));
        await LineAsync(file, header, BackupJson.Default.BackupHeader, ct);
        long count = 0;
        foreach (var table in tables)
        {
            await LineAsync(file, new TableStart(table.Name, table.Columns), BackupJson.Default.TableStart, ct);
            var end = await table.CopyToAsync(file, connection, ct);
            await LineAsync(file, BackupFormat.EndOfRows, ct);
            await LineAsync(file, end, BackupJson.Default.TableEnd, ct);
            count += end.Rows;
        }

        await LineAsync(file, new BackupEnd(tables.Count, count), BackupJson.Default.BackupEnd, ct);
        return new BackupReport(tables.Count, count);
    }

    private static async Task<IReadOnlyList<SequenceValue>> SequencesAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        List<SequenceValue> sequences = [];
        await using var command = new NpgsqlCommand(
            "SELECT sequencename::text, last_value FROM pg_sequences WHERE schemaname = current_schema() AND last_value IS NOT NULL",
            connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            sequences.Add(new SequenceValue(rows.GetString(0), rows.GetInt64(1)));
        }

        return sequences;
    }

    private static Task LineAsync<T>(Stream file, T value, JsonTypeInfo<T> type, CancellationToken ct) =>
        LineAsync(file, JsonSerializer.Serialize(value, type), ct);

    private static async Task LineAsync(Stream file, string line, CancellationToken ct) =>
        await file.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), ct);
}
