using Npgsql;

namespace MyelomaKb.Data.Writing;

/// <summary>What came of taking an idempotency key for a write.</summary>
public abstract record KeyTaking
{
    private KeyTaking()
    {
    }

    /// <summary>It is ours: write, keep the answer, commit.</summary>
    public sealed record Taken : KeyTaking;

    /// <summary>The same write was done before, with this answer.</summary>
    public sealed record Answered(byte[] Answer) : KeyTaking;

    /// <summary>Another write was done with this key.</summary>
    public sealed record OfAnother : KeyTaking;

    /// <summary>The same key is being written with right now, for longer than we wait.</summary>
    public sealed record Busy : KeyTaking;
}

/// <summary>
/// Answers to writes, kept for a day under the key that came with them, by the very transaction that did the write: either both are
/// there or neither. All that is stored is hashes, and an answer that only the key itself opens.
/// </summary>
public static class WrittenAnswers
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private const int Patience = 5;
    private const int Sweep = 100;

    /// <summary>
    /// Takes a key within the transaction of the connection. Another request with the same key waits for that transaction.
    /// </summary>
    public static async Task<KeyTaking> TakeAsync(
        NpgsqlConnection connection, byte[] id, byte[] fingerprint, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            await using var batch = new NpgsqlBatch(connection);
            batch.BatchCommands.Add(Command(
                """
                DELETE FROM written_answer WHERE id IN
                  (SELECT id FROM written_answer WHERE created_at < $1 ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)
                """,
                now - Kept, Sweep));
            batch.BatchCommands.Add(Command($"SET LOCAL lock_timeout = '{Patience}s'"));
            batch.BatchCommands.Add(Command("DELETE FROM written_answer WHERE id = $1 AND created_at < $2", id, now - Kept));
            batch.BatchCommands.Add(Command(
                "INSERT INTO written_answer (id, fingerprint, created_at) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING RETURNING true",
                id, fingerprint, now));
            batch.BatchCommands.Add(Command("SET LOCAL lock_timeout = DEFAULT"));
            if (await batch.ExecuteScalarAsync(ct) is true)
            {
                return new KeyTaking.Taken();
            }
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return new KeyTaking.Busy();
        }

        return await FindAsync(connection, id, fingerprint, ct);
    }

    /// <summary>Keeps the answer under the key that this transaction took.</summary>
    public static async Task KeepAsync(NpgsqlConnection connection, byte[] id, byte[] answer, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("UPDATE written_answer SET answer = $2 WHERE id = $1", connection)
        {
            Parameters = { new() { Value = id }, new() { Value = answer } },
        };
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Gives the key back that this transaction took: the write was refused, and may be sent again.</summary>
    public static async Task ReleaseAsync(NpgsqlConnection connection, byte[] id, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("DELETE FROM written_answer WHERE id = $1", connection)
        {
            Parameters = { new() { Value = id } },
        };
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<KeyTaking> FindAsync(NpgsqlConnection connection, byte[] id, byte[] fingerprint, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT fingerprint = $2, answer FROM written_answer WHERE id = $1", connection)
        {
            Parameters = { new() { Value = id }, new() { Value = fingerprint } },
        };
        await using var rows = await command.ExecuteReaderAsync(ct);
        return !await rows.ReadAsync(ct) ? new KeyTaking.Busy()
            : rows.GetBoolean(0) ? new KeyTaking.Answered(rows.GetFieldValue<byte[]>(1))
            : new KeyTaking.OfAnother();
    }

    private static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
