using System.Data;
using MyelomaKb.Domain;
using Npgsql;

namespace MyelomaKb.Data.Loading;

/// <summary>
/// Reads a revision from the revision log: one batch in one repeatable-read transaction, so that what comes back was published
/// together. Entity Framework stays out of it, for a process waits for this when it starts.
/// </summary>
public static class KnowledgeBaseLoader
{
    private const string Revisions =
        """
        SELECT number, published_at, author, reason FROM revision
        WHERE number = coalesce($1, (SELECT revision FROM head))
        """;

    // The newest versions are picked by their keys alone; sorting the bodies with them would go to disk.
    private const string NewestVersions =
        """
        SELECT kind, id, revision, shape, body, replaced_by FROM entry_version JOIN (
            SELECT kind, id, max(revision) AS revision FROM entry_version
            WHERE revision <= coalesce($1, (SELECT revision FROM head)) GROUP BY kind, id
        ) AS newest USING (kind, id, revision)
        """;

    private const string VersionsSince =
        """
        SELECT kind, id, revision, shape, body, replaced_by FROM entry_version JOIN (
            SELECT kind, id, max(revision) AS revision FROM entry_version
            WHERE revision > $2 AND revision <= $1 GROUP BY kind, id
        ) AS newest USING (kind, id, revision)
        """;

    /// <summary>The knowledge base of a revision (of the newest, where none is named), or null where there is no such revision.</summary>
    public static async Task<KnowledgeBase?> LoadAsync(NpgsqlConnection connection, int? revision, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        return await ReadAsync(connection, [new NpgsqlBatchCommand("SET TRANSACTION READ ONLY")], revision, ct);
    }

    /// <summary>As the other, in the transaction that the connection is in; what is published under a number never changes.</summary>
    internal static Task<KnowledgeBase?> ReadAsync(NpgsqlConnection connection, int revision, CancellationToken ct) =>
        ReadAsync(connection, [], revision, ct);

    private static async Task<KnowledgeBase?> ReadAsync(
        NpgsqlConnection connection, NpgsqlBatchCommand[] first, int? revision, CancellationToken ct)
    {
        await using var batch = Batch(connection, [.. first,
            new NpgsqlBatchCommand(Revisions) { Parameters = { Number(revision) } },
            new NpgsqlBatchCommand(NewestVersions) { Parameters = { Number(revision) } },
        ]);
        await using var rows = await batch.ExecuteReaderAsync(CommandBehavior.SequentialAccess, ct);
        if (await VersionReader.ReadRevisionAsync(rows, ct) is not { } found)
        {
            return null;
        }

        await rows.NextResultAsync(ct);
        var versions = await VersionReader.ReadEntriesAsync(rows, ct);
        var standing = StandingEntries.Of(versions.Entries, versions.Unread);
        return KnowledgeBase.Create(found, standing.Entries, versions.Retired, standing.LeftOut);
    }

    /// <summary>The number of the newest revision; 0 where nothing was ever published.</summary>
    public static async Task<int> NewestAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand("SELECT coalesce(max(revision), 0) FROM head");
        return (int)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>As the other, on a connection of its own.</summary>
    public static async Task<KnowledgeBase?> LoadAsync(NpgsqlDataSource database, int? revision, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await LoadAsync(connection, revision, ct);
    }

    /// <summary>What changed after one revision up to and with a later one, or null where there is no such later revision.</summary>
    internal static async Task<Difference?> LoadDifferenceAsync(NpgsqlConnection connection, int from, int to, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        return await ReadDifferenceAsync(connection, [new NpgsqlBatchCommand("SET TRANSACTION READ ONLY")], from, to, ct);
    }

    /// <summary>As the other, in the transaction that the connection is in.</summary>
    internal static Task<Difference?> ReadDifferenceAsync(NpgsqlConnection connection, int from, int to, CancellationToken ct) =>
        ReadDifferenceAsync(connection, [], from, to, ct);

    private static async Task<Difference?> ReadDifferenceAsync(
        NpgsqlConnection connection, NpgsqlBatchCommand[] first, int from, int to, CancellationToken ct)
    {
        await using var batch = Batch(connection, [.. first,
            new NpgsqlBatchCommand(Revisions) { Parameters = { Number(to) } },
            new NpgsqlBatchCommand(VersionsSince) { Parameters = { Number(to), Number(from) } },
        ]);
        await using var rows = await batch.ExecuteReaderAsync(CommandBehavior.SequentialAccess, ct);
        if (await VersionReader.ReadRevisionAsync(rows, ct) is not { } found)
        {
            return null;
        }

        await rows.NextResultAsync(ct);
        var versions = await VersionReader.ReadEntriesAsync(rows, ct);
        return new Difference(found, versions.Entries, versions.Retired, versions.Unread);
    }

    private static NpgsqlBatch Batch(NpgsqlConnection connection, NpgsqlBatchCommand[] commands)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    private static NpgsqlParameter<int?> Number(int? value) => new() { TypedValue = value, DbType = DbType.Int32 };
}
