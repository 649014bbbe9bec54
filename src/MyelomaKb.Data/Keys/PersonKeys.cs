using Npgsql;

namespace MyelomaKb.Data.Keys;

/// <summary>The keys that belong to people, read and changed as part of a write.</summary>
public static class PersonKeys
{
    /// <summary>Keeps a new key.</summary>
    public static async Task AddAsync(NpgsqlConnection connection, ApiKey key, CancellationToken ct)
    {
        await using var command = Command(
            connection,
            "INSERT INTO api_key (id, secret_hash, label, scopes, created_at, expires_at, person_id) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            key.Id, key.SecretHash.ToArray(), key.Label, key.Scopes.ToArray(), key.CreatedAt, key.ExpiresAt, key.PersonId!.Value);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The keys of one person, or of all people; newest first, revoked and expired ones too.</summary>
    public static async Task<IReadOnlyList<ApiKey>> ListAsync(NpgsqlDataSource database, Guid? person, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"SELECT {KeyStore.Columns} FROM api_key WHERE person_id = coalesce($1, person_id) ORDER BY created_at DESC, id");
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)person ?? DBNull.Value, DataTypeName = "uuid" });
        await using var rows = await command.ExecuteReaderAsync(ct);
        List<ApiKey> keys = [];
        while (await rows.ReadAsync(ct))
        {
            keys.Add(KeyStore.Read(rows));
        }

        return keys;
    }

    /// <summary>An account's key, for any caller; null if there is none. Until the transaction ends nobody else changes it.</summary>
    public static async Task<ApiKey?> LockAsync(NpgsqlConnection connection, string id, CancellationToken ct)
    {
        await using var command = Command(
            connection, $"SELECT {KeyStore.Columns} FROM api_key WHERE id = $1 AND person_id IS NOT NULL FOR UPDATE", id);
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct) ? KeyStore.Read(rows) : null;
    }

    /// <summary>Revokes a key for good.</summary>
    public static async Task RevokeAsync(NpgsqlConnection connection, string id, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = Command(
            connection, "UPDATE api_key SET revoked_at = $2, changed_at = clock_timestamp() WHERE id = $1", id, now);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Revokes every key of a person that has not ended, and answers with their ids.</summary>
    public static async Task<IReadOnlyList<string>> RevokeAllAsync(
        NpgsqlConnection connection, Guid person, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = Command(
            connection,
            "UPDATE api_key SET revoked_at = $2, changed_at = clock_timestamp() "
            + "WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2 RETURNING id",
            person, now);
        await using var rows = await command.ExecuteReaderAsync(ct);
        List<string> ids = [];
        while (await rows.ReadAsync(ct))
        {
            ids.Add(rows.GetString(0));
        }

        return ids;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
