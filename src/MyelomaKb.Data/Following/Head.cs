using MyelomaKb.Domain;
using Npgsql;

namespace MyelomaKb.Data.Following;

/// <summary>The newest revision, as the database says when asked.</summary>
internal sealed record Head(int Number, DateTimeOffset PublishedAt)
{
    public static async Task<Head?> ReadAsync(NpgsqlConnection connection, TimeSpan timeout, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "SELECT number, revision.published_at FROM head JOIN revision ON number = head.revision", connection)
        {
            CommandTimeout = (int)Math.Ceiling(timeout.TotalSeconds),
        };
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct) ? new Head(rows.GetInt32(0), rows.GetFieldValue<DateTimeOffset>(1)) : null;
    }

    /// <summary>Whether the database knows this revision as it was; it does not where a backup was restored and history went on.</summary>
    public static async Task<bool> StillHasAsync(NpgsqlConnection connection, Revision revision, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT 1 FROM revision WHERE number = $1 AND published_at = $2", connection)
        {
            Parameters = { new() { Value = revision.Number }, new() { Value = revision.PublishedAt } },
        };
        return await command.ExecuteScalarAsync(ct) is not null;
    }
}
