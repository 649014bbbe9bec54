using MyelomaKb.Domain.Common;
using Npgsql;

namespace MyelomaKb.Data.Upkeep;

/// <summary>The review tasks in the database. Statements are few and small, so they are written here and not by Entity Framework.</summary>
public static class ReviewTasks
{
    private const string Columns =
        "id, origin, kind, entry_id, reason, revision, opened_at, label_set_id, label_version, label_effective_on, "
        + "resolved_at, resolved_by, resolution";

    /// <summary>Opens a task; false where there is one of that label version already, open or resolved.</summary>
    public static async Task<bool> OpenAsync(NpgsqlConnection connection, ReviewTask task, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"INSERT INTO review_task ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL, NULL, NULL) "
            + "ON CONFLICT (label_set_id, label_version) DO NOTHING",
            connection)
        {
            Parameters =
            {
                new() { Value = task.Id },
                new() { Value = Wire<TaskOrigin>.Name(task.Origin) },
                new() { Value = Wire<EntryKind>.Name(task.Kind) },
                new() { Value = task.Slug },
                new() { Value = task.Reason },
                new() { Value = task.Revision },
                new() { Value = task.OpenedAt },
                new() { Value = (object?)task.Label?.SetId ?? DBNull.Value },
                new() { Value = (object?)task.Label?.Version ?? DBNull.Value },
                new() { Value = (object?)task.Label?.EffectiveOn ?? DBNull.Value },
            },
        };
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    /// <summary>Tasks that are open, or resolved, or both; the oldest first.</summary>
    public static async Task<IReadOnlyList<ReviewTask>> ListAsync(
        NpgsqlDataSource database, bool? isOpen, TaskOrigin? origin, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"SELECT {Columns} FROM review_task WHERE (resolved_at IS NULL) = coalesce($1, resolved_at IS NULL) "
            + "AND origin = coalesce($2, origin) ORDER BY opened_at, id");
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)isOpen ?? DBNull.Value, DataTypeName = "boolean" });
        command.Parameters.Add(new NpgsqlParameter
        {
            Value = origin is { } one ? Wire<TaskOrigin>.Name(one) : DBNull.Value,
            DataTypeName = "text",
        });
        await using var rows = await command.ExecuteReaderAsync(ct);
        List<ReviewTask> tasks = [];
        while (await rows.ReadAsync(ct))
        {
            tasks.Add(Read(rows));
        }

        return tasks;
    }

    /// <summary>The task, or null. Within a transaction nobody else changes it until that ends.</summary>
    public static async Task<ReviewTask?> LockAsync(NpgsqlConnection connection, Guid id, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"SELECT {Columns} FROM review_task WHERE id = $1 FOR UPDATE", connection)
        {
            Parameters = { new() { Value = id } },
        };
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct) ? Read(rows) : null;
    }

    /// <summary>Writes down what came of a task.</summary>
    public static async Task ResolveAsync(NpgsqlConnection connection, ReviewTask resolved, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "UPDATE review_task SET resolved_at = $2, resolved_by = $3, resolution = $4 WHERE id = $1", connection)
        {
            Parameters =
            {
                new() { Value = resolved.Id },
                new() { Value = resolved.ResolvedAt!.Value },
                new() { Value = resolved.ResolvedBy! },
                new() { Value = resolved.Resolution! },
            },
        };
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>
    /// Removes tasks from there that were resolved before that time, so many at most, and answers their ids. Leaves out what another
    /// transaction works on.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> RemoveSettledAsync(
        NpgsqlConnection connection, TaskOrigin origin, DateTimeOffset before, int most, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            DELETE FROM review_task WHERE id IN
              (SELECT id FROM review_task WHERE origin = $1 AND resolved_at < $2 ORDER BY resolved_at LIMIT $3 FOR UPDATE SKIP LOCKED)
            RETURNING id
            """,
            connection)
        {
            Parameters =
            {
                new() { Value = Wire<TaskOrigin>.Name(origin) },
                new() { Value = before.ToUniversalTime() },
                new() { Value = most },
            },
        };
        await using var rows = await command.ExecuteReaderAsync(ct);
        List<Guid> removed = [];
        while (await rows.ReadAsync(ct))
        {
            removed.Add(rows.GetGuid(0));
        }

        return removed;
    }

    private static ReviewTask Read(NpgsqlDataReader row) => new()
    {
        Id = row.GetGuid(0),
        Origin = Wire<TaskOrigin>.Find(row.GetString(1))!.Value,
        Kind = Wire<EntryKind>.Find(row.GetString(2))!.Value,
        Slug = row.GetString(3),
        Reason = row.GetString(4),
        Revision = row.GetInt32(5),
        OpenedAt = row.GetFieldValue<DateTimeOffset>(6),
        Label = row.IsDBNull(7)
            ? null
            : new SeenLabel(row.GetString(7), row.GetInt32(8), row.IsDBNull(9) ? null : row.GetFieldValue<DateOnly>(9)),
        ResolvedAt = row.IsDBNull(10) ? null : row.GetFieldValue<DateTimeOffset>(10),
        ResolvedBy = row.IsDBNull(11) ? null : row.GetString(11),
        Resolution = row.IsDBNull(12) ? null : row.GetString(12),
    };
}
