using MyelomaKb.Data.Auditing;
using Npgsql;

namespace MyelomaKb.Data.Upkeep;

/// <summary>How many rows were removed.</summary>
/// <param name="Keys">Free API keys that had ended.</param>
/// <param name="Flags">Flags of readers that were settled long ago.</param>
public sealed record Removed(int Keys, int Flags);

/// <summary>
/// Removes what is kept for a time only: free keys once they have ended, and settled flags, in which readers may have written about
/// themselves. Any number of processes may do so at once: each row is removed, and put on record, by one of them.
/// </summary>
public static class Retention
{
    /// <summary>A settled flag is kept so long.</summary>
    public static readonly TimeSpan SettledFlags = TimeSpan.FromDays(90);

    /// <summary>A revoked key is kept so long, so that every process has learnt of it; an expired one ends everywhere by itself.</summary>
    public static readonly TimeSpan RevokedKeys = TimeSpan.FromHours(1);

    private const int AtOnce = 500;

    private static readonly Actor Program = Actor.Program("retention");

    /// <summary>Removes everything that has had its time.</summary>
    public static async Task<Removed> RunAsync(NpgsqlDataSource database, DateTimeOffset now, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var (keys, flags) = (0, 0);
        for (var some = AtOnce; some == AtOnce; keys += some)
        {
            some = await RemoveKeysAsync(connection, now, ct);
        }

        for (var some = AtOnce; some == AtOnce; flags += some)
        {
            some = await RemoveFlagsAsync(connection, now, ct);
        }

        return new Removed(keys, flags);
    }

    private static async Task<int> RemoveKeysAsync(NpgsqlConnection connection, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            DELETE FROM api_key WHERE id IN
              (SELECT id FROM api_key WHERE person_id IS NULL AND (expires_at <= $1 OR revoked_at <= $2) LIMIT $3 FOR UPDATE SKIP LOCKED)
            """,
            connection)
        {
            Parameters =
            {
                new() { Value = now.ToUniversalTime() },
                new() { Value = (now - RevokedKeys).ToUniversalTime() },
                new() { Value = AtOnce },
            },
        };
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<int> RemoveFlagsAsync(NpgsqlConnection connection, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var removed = await ReviewTasks.RemoveSettledAsync(connection, TaskOrigin.Reader, now - SettledFlags, AtOnce, ct);
        foreach (var id in removed)
        {
            var entry = new AuditEntry(now, Program, "task-removed", $"task:{id}", $"settled {SettledFlags.TotalDays:0} days ago");
            await AuditTrail.AppendAsync(transaction, entry, ct);
        }

        await transaction.CommitAsync(ct);
        return removed.Count;
    }
}
