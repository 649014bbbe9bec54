using Npgsql;

namespace MyelomaKb.Data.Keys;

/// <summary>The keys in the database. Statements are few and small, so they are written here and not by Entity Framework.</summary>
public sealed class KeyStore(NpgsqlDataSource database)
{
    internal const string Columns = "id, secret_hash, label, scopes, created_at, expires_at, revoked_at, last_used_on, person_id";
    private const int Patience = 3;

    // A change is seen by its time only once it is committed; whatever takes longer than this to commit is seen late, at a restart.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The keys that changed since that mark, revoked ones too, and the mark to ask with next time. Without a mark: all good ones.
    /// </summary>
    public async Task<(IReadOnlyList<ApiKey> Keys, DateTimeOffset Mark)> ReadAsync(DateTimeOffset? since, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Timeout = Patience;
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT clock_timestamp()"));
        var keys = new NpgsqlBatchCommand($"SELECT {Columns} FROM api_key WHERE "
            + (since is null ? "revoked_at IS NULL AND expires_at > clock_timestamp()" : "changed_at > $1"));
        if (since is { } mark)
        {
            keys.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = mark });
        }

        batch.BatchCommands.Add(keys);
        await using var rows = await batch.ExecuteReaderAsync(ct);
        await rows.ReadAsync(ct);
        var next = rows.GetFieldValue<DateTimeOffset>(0) - Overlap;
        await rows.NextResultAsync(ct);
        List<ApiKey> read = [];
        while (await rows.ReadAsync(ct))
        {
            read.Add(Read(rows));
        }

        return (read, next);
    }

    /// <summary>The key with that id, also where it is revoked or has expired; null where there never was one.</summary>
    public async Task<ApiKey?> FindAsync(string id, CancellationToken ct)
    {
        await using var command = Command($"SELECT {Columns} FROM api_key WHERE id = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id });
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct) ? Read(rows) : null;
    }

    /// <summary>Keeps a new key.</summary>
    public async Task AddAsync(ApiKey key, CancellationToken ct)
    {
        await using var command = Command(
            "INSERT INTO api_key (id, secret_hash, label, scopes, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key.Id });
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = key.SecretHash.ToArray() });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key.Label });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. key.Scopes] });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = key.CreatedAt.ToUniversalTime() });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = key.ExpiresAt.ToUniversalTime() });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Revokes a key; one that is revoked already stays as it is.</summary>
    public async Task RevokeAsync(string id, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = Command(
            "UPDATE api_key SET revoked_at = $2, changed_at = clock_timestamp() WHERE id = $1 AND revoked_at IS NULL");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now.ToUniversalTime() });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Writes down that these keys were used on that day.</summary>
    public async Task MarkUsedAsync(IReadOnlyCollection<string> ids, DateOnly day, CancellationToken ct)
    {
        await using var command = Command(
            "UPDATE api_key SET last_used_on = $2, changed_at = clock_timestamp() "
            + "WHERE id = ANY($1) AND (last_used_on IS NULL OR last_used_on < $2)");
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. ids] });
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = day });
        await command.ExecuteNonQueryAsync(ct);
    }

    private NpgsqlCommand Command(string sql)
    {
        var command = database.CreateCommand(sql);
        command.CommandTimeout = Patience;
        return command;
    }

    internal static ApiKey Read(NpgsqlDataReader row) => new()
    {
        Id = row.GetString(0),
        SecretHash = row.GetFieldValue<byte[]>(1),
        Label = row.GetString(2),
        Scopes = row.GetFieldValue<string[]>(3),
        CreatedAt = row.GetFieldValue<DateTimeOffset>(4),
        ExpiresAt = row.GetFieldValue<DateTimeOffset>(5),
        RevokedAt = row.IsDBNull(6) ? null : row.GetFieldValue<DateTimeOffset>(6),
        LastUsedOn = row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7),
        PersonId = row.IsDBNull(8) ? null : row.GetGuid(8),
    };
}
