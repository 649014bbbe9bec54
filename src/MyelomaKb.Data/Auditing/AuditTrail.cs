using Npgsql;

namespace MyelomaKb.Data.Auditing;

/// <summary>
/// Writes down what was done, in the transaction in which it is done: both are there afterwards, or neither. Entries are numbered
/// without gaps, each bound to the one before it.
/// </summary>
public static class AuditTrail
{
    /// <summary>
    /// Appends an entry. From here to its end the transaction holds the trail, so this belongs right before the commit. A caller that works
    /// with Entity Framework passes its transaction (<c>context.Database.CurrentTransaction!.GetDbTransaction()</c>).
    /// </summary>
    public static Task<long> AppendAsync(NpgsqlTransaction transaction, AuditEntry entry, CancellationToken ct) =>
        AppendAsync(transaction.Connection ?? throw new InvalidOperationException("The transaction has ended."), entry, ct);

    /// <summary>As the other, in the transaction that the connection is in.</summary>
    public static async Task<long> AppendAsync(NpgsqlConnection connection, AuditEntry entry, CancellationToken ct)
    {
        var (last, previous) = await LockHeadAsync(connection, ct);
        var number = last + 1;

        // The database keeps microseconds.
        var kept = entry with { At = entry.At.ToUniversalTime().AddTicks(-(entry.At.Ticks % TimeSpan.TicksPerMicrosecond)) };
        await InsertAsync(connection, number, kept, previous, ct);
        return number;
    }

    private static async Task<(long Number, byte[] Hash)> LockHeadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT number, hash FROM audit_head FOR UPDATE", connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct)
            ? (rows.GetInt64(0), rows.GetFieldValue<byte[]>(1))
            : throw new InvalidOperationException("The audit trail has no head; `verify` tells what else is missing.");
    }

    private static async Task InsertAsync(
        NpgsqlConnection connection, long number, AuditEntry entry, byte[] previous, CancellationToken ct)
    {
        var hash = AuditHash.Of(number, entry, previous);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("INSERT INTO audit (number, at, actor_id, actor_name, action, subject, content, previous, hash) "
                    + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
                {
                    Parameters =
                    {
                        new() { Value = number },
                        new() { Value = entry.At },
                        new() { Value = entry.Actor.Id },
                        new() { Value = entry.Actor.Name },
                        new() { Value = entry.Action },
                        new() { Value = entry.Subject },
                        new() { Value = entry.Content },
                        new() { Value = previous },
                        new() { Value = hash },
                    },
                },
                new("UPDATE audit_head SET number = $1, hash = $2")
                {
                    Parameters = { new() { Value = number }, new() { Value = hash } },
                },
            },
        };
        await batch.ExecuteNonQueryAsync(ct);
    }
}
