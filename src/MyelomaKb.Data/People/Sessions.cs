using Npgsql;

namespace MyelomaKb.Data.People;

/// <summary>What is kept of the tokens that a sign-in hands out: hashes, and how long they hold.</summary>
/// <param name="SecretHash">SHA-256 of the secret in the access token.</param>
/// <param name="RefreshHash">SHA-256 of the secret in the refresh token.</param>
/// <param name="ExpiresAt">When the access token expires.</param>
/// <param name="EndsAt">From then on nothing brings the session back.</param>
public sealed record SessionTokens(byte[] SecretHash, byte[] RefreshHash, DateTimeOffset ExpiresAt, DateTimeOffset EndsAt);

/// <summary>The sessions of people who signed in. Ending one is seen by every process at once, since each request asks here.</summary>
public static class Sessions
{
    /// <summary>Begins a session, and forgets those of the person that ended long ago.</summary>
    public static async Task BeginAsync(
        NpgsqlConnection connection, string id, Guid person, SessionTokens tokens, DateTimeOffset now, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command("DELETE FROM session WHERE person_id = $1 AND ends_at < $2", person, now));
        batch.BatchCommands.Add(Command(
            "INSERT INTO session (id, person_id, secret_hash, refresh_hash, created_at, expires_at, ends_at) "
            + "VALUES ($1, $2, $3, $4, $5, $6, $7)",
            id, person, tokens.SecretHash, tokens.RefreshHash, now, tokens.ExpiresAt, tokens.EndsAt));
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>
    /// Replaces the tokens of a session, where the refresh token shown is the newest one and its person is not shut out. Answers with
    /// the time at which the session ends.
    /// </summary>
    public static async Task<DateTimeOffset?> RefreshAsync(
        NpgsqlConnection connection, string id, byte[] shown, SessionTokens tokens, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            WITH refreshed AS (
              UPDATE session s SET refresh_hash = $3, secret_hash = $4, expires_at = least($5, ends_at)
              FROM person p WHERE p.id = s.person_id AND p.disabled_at IS NULL
                AND s.id = $1 AND s.refresh_hash = $2 AND s.ended_at IS NULL AND s.ends_at > $6
              RETURNING s.id, s.ends_at),
            spent AS (INSERT INTO session_spent_token (session_id, hash) SELECT id, $2 FROM refreshed)
            SELECT ends_at FROM refreshed
            """,
            connection);
        Add(command.Parameters, id, shown, tokens.RefreshHash, tokens.SecretHash, tokens.ExpiresAt, now);
        return await command.ExecuteScalarAsync(ct) is DateTime endsAt ? new DateTimeOffset(endsAt) : null;
    }

    /// <summary>
    /// Ends a session where the refresh token that is shown is one that it replaced, however long ago: two hold it, and one of them
    /// should not. Answers with its person where that was so.
    /// </summary>
    public static Task<KnownPerson?> EndReusedAsync(
        NpgsqlConnection connection, string id, byte[] shown, DateTimeOffset now, CancellationToken ct) =>
        EndAsync(
            connection, "s.id = $1 AND EXISTS (SELECT FROM session_spent_token t WHERE t.session_id = s.id AND t.hash = $3)",
            [id, now, shown], ct);

    /// <summary>Ends one session; answers with its person where it had not ended yet.</summary>
    public static Task<KnownPerson?> EndAsync(NpgsqlConnection connection, string id, DateTimeOffset now, CancellationToken ct) =>
        EndAsync(connection, "s.id = $1", [id, now], ct);

    /// <summary>Ends every session of a person but one, as part of a change of the person.</summary>
    public static async Task EndAllAsync(
        NpgsqlConnection connection, Guid person, string? but, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "UPDATE session SET ended_at = $3 WHERE person_id = $1 AND id <> $2 AND ended_at IS NULL", connection);
        Add(command.Parameters, person, but ?? "", now);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<KnownPerson?> EndAsync(NpgsqlConnection connection, string which, object[] values, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"UPDATE session s SET ended_at = $2 FROM person p WHERE p.id = s.person_id AND {which} AND s.ended_at IS NULL "
            + $"RETURNING {Credentials.Person}",
            connection);
        Add(command.Parameters, values);
        return await Credentials.ReadAsync(command, ct);
    }

    private static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        Add(command.Parameters, values);
        return command;
    }

    private static void Add(NpgsqlParameterCollection parameters, params object[] values) =>
        parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
}
