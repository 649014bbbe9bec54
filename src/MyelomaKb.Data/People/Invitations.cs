using Npgsql;

namespace MyelomaKb.Data.People;

/// <summary>What an invitation is for.</summary>
/// <param name="Person">Whom it lets in; nobody yet where it makes the first administrator.</param>
/// <param name="ExpiresAt">From then on it is refused.</param>
public sealed record Invitation(Guid? Person, DateTimeOffset ExpiresAt);

/// <summary>One-time links by which people get in first, or again: kept as hashes, good for a while and for one use.</summary>
public static class Invitations
{
    private const string Good = "id = $1 AND secret_hash = $2 AND used_at IS NULL AND expires_at > $3";

    /// <summary>Keeps a new invitation; earlier ones for the same person are void from then on.</summary>
    public static async Task AddAsync(
        NpgsqlConnection connection, string id, byte[] secretHash, Invitation invitation, DateTimeOffset now, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command(
            "UPDATE invitation SET used_at = $2 WHERE person_id = $1 AND used_at IS NULL",
            (object?)invitation.Person ?? DBNull.Value, now));
        batch.BatchCommands.Add(Command(
            "INSERT INTO invitation (id, secret_hash, person_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
            id, secretHash, (object?)invitation.Person ?? DBNull.Value, now, invitation.ExpiresAt));
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The invitation, where it is good.</summary>
    public static Task<Invitation?> FindAsync(
        NpgsqlConnection connection, string id, byte[] secretHash, DateTimeOffset now, CancellationToken ct) =>
        ReadAsync(connection, $"SELECT person_id, expires_at FROM invitation WHERE {Good}", id, secretHash, now, ct);

    /// <summary>Uses an invitation up, where it is good; of several at once one gets it.</summary>
    public static Task<Invitation?> UseAsync(
        NpgsqlConnection connection, string id, byte[] secretHash, DateTimeOffset now, CancellationToken ct) =>
        ReadAsync(
            connection, $"UPDATE invitation SET used_at = $3 WHERE {Good} RETURNING person_id, expires_at", id, secretHash, now, ct);

    /// <summary>
    /// Whether nobody is an administrator yet. Creating the first one asks within a transaction, which blocks all others.
    /// </summary>
    public static async Task<bool> NobodyIsAdministratorAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"""
            SELECT pg_advisory_xact_lock(hashtext('MyelomaKb first administrator'));
            SELECT NOT EXISTS (SELECT FROM person WHERE '{Role.Administrator}' = ANY(roles))
            """,
            connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        await rows.NextResultAsync(ct);
        return await rows.ReadAsync(ct) && rows.GetBoolean(0);
    }

    private static async Task<Invitation?> ReadAsync(
        NpgsqlConnection connection, string sql, string id, byte[] secretHash, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection)
        {
            Parameters = { new() { Value = id }, new() { Value = secretHash }, new() { Value = now } },
        };
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct)
            ? new Invitation(rows.IsDBNull(0) ? null : rows.GetGuid(0), rows.GetFieldValue<DateTimeOffset>(1))
            : null;
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
