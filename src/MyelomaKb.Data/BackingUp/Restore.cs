using System.Text.Json;
using MyelomaKb.Data.Outages;
using MyelomaKb.Data.Upgrading;
using MyelomaKb.Domain.Editing;
using Npgsql;

namespace MyelomaKb.Data.BackingUp;

/// <summary>
/// Reads a backup into an empty database, in one transaction, and compares: what lies in the tables afterwards has the hashes that
/// the file tells, and the content passes the checks that a proposal has to pass. A backup of an older schema is restored in that
/// schema and then brought up to date.
/// </summary>
public static class Restore
{
    /// <summary>Restores the backup, if the checks find no errors in it; a database that holds anything is left alone.</summary>
    public static Task<RestoreOutcome> RunAsync(string connectionString, Stream from, CancellationToken ct) =>
        RunAsync(connectionString, from, despiteErrors: false, ct);

    /// <summary>
    /// The same; <paramref name="despiteErrors"/> restores a backup although the checks find errors, for one that an older program
    /// with fewer checks wrote.
    /// </summary>
    public static async Task<RestoreOutcome> RunAsync(string connectionString, Stream from, bool despiteErrors, CancellationToken ct)
    {
        try
        {
            using var file = new BackupFile(from);
            if (await file.HeaderAsync(ct) is not { } header)
            {
                return new RestoreOutcome.Refused("This file is not a backup of a knowledge base.");
            }

            await using var database = NpgsqlDataSource.Create(connectionString);
            if ((RestoreTarget.WhyNotReadable(header) ?? await RestoreTarget.WhyNotAsync(database, header, ct)) is { } reason)
            {
                return new RestoreOutcome.Refused(reason);
            }

            await SchemaMigrator.ToAsync(connectionString, header.Migrations[^1], ct);
            var (report, findings) = await ReadAsync(database, header, file, despiteErrors, ct);
            if (report is null)
            {
                return new RestoreOutcome.HasErrors(findings);
            }

            await SchemaMigrator.ApplyAsync(connectionString, ct);
            return new RestoreOutcome.Restored(report, findings);
        }
        catch (Exception problem) when (problem is DamagedBackupException or InvalidDataException or JsonException)
        {
            return new RestoreOutcome.Refused($"The file is damaged. {problem.Message}");
        }
        catch (PostgresException refused) when (Outage.Of(refused) is null)
        {
            return new RestoreOutcome.Refused($"PostgreSQL refuses what the file holds: {refused.MessageText}.");
        }
    }

    /// <summary>Commits what the file holds, unless the checks find errors: then there is no report.</summary>
    private static async Task<(BackupReport? Report, IReadOnlyList<Finding> Findings)> ReadAsync(
        NpgsqlDataSource database, BackupHeader header, BackupFile file, bool despiteErrors, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var tables = (await StoredTable.ReadAllAsync(connection, ct)).ToDictionary(table => table.Name, StringComparer.Ordinal);

        // The schema comes with heads that name nothing; an old one has no audit trail.
        foreach (var head in tables.Keys.Intersect(["head", "audit_head"]))
        {
            await ExecuteAsync(connection, $"DELETE FROM {head}", ct);
        }

        var report = new BackupReport(0, 0);
        while (await file.NextTableAsync(report, ct) is { } start)
        {
            if (!tables.TryGetValue(start.Table, out var table) || !table.Columns.Order().SequenceEqual(start.Columns.Order()))
            {
                throw new DamagedBackupException($"It holds a table {start.Table} as its schema does not have it.");
            }

            var rows = await FillAsync(connection, table with { Columns = start.Columns }, file, ct);
            report = new BackupReport(report.Tables + 1, report.Rows + rows);
        }

        foreach (var sequence in header.Sequences)
        {
            await using var set = new NpgsqlCommand("SELECT setval($1::regclass, $2)", connection)
            {
                Parameters = { new() { Value = StoredTable.Quote(sequence.Name) }, new() { Value = sequence.Value } },
            };
            await set.ExecuteNonQueryAsync(ct);
        }

        var findings = await RestoredContent.FindingsAsync(connection, ct);
        if (!despiteErrors && findings.Any(one => one.Severity == Severity.Error))
        {
            return (null, findings);
        }

        await transaction.CommitAsync(ct);
        return (report, findings);
    }

    private static async Task<long> FillAsync(NpgsqlConnection connection, StoredTable table, BackupFile file, CancellationToken ct)
    {
        var written = await CopyAsync(connection, table, file, ct);
        return await table.CopyToAsync(Stream.Null, connection, ct) == written
            ? written.Rows
            : throw new DamagedBackupException($"The rows of {table.Name} are not in the database as they are in the file.");
    }

    private static async Task<TableEnd> CopyAsync(NpgsqlConnection connection, StoredTable table, BackupFile file, CancellationToken ct)
    {
        try
        {
            await using var rows = await table.OpenAsync(connection, ct);
            return await file.RowsAsync(table.Name, rows.BaseStream, ct);
        }
        catch (PostgresException refused) when (Outage.Of(refused) is null)
        {
            throw new DamagedBackupException($"PostgreSQL refuses the rows of {table.Name}: {refused.MessageText}.");
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
