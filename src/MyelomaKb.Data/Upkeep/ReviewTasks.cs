using Microsoft.EntityFrameworkCore;
using MyelomaKb.Data.Paging;
using MyelomaKb.Data.Tables;
using MyelomaKb.Domain.Common;
using Npgsql;

namespace MyelomaKb.Data.Upkeep;

/// <summary>The review tasks in the database.</summary>
public static class ReviewTasks
{
    /// <summary>Opens a task; false where there is one of that label version already, open or resolved.</summary>
    public static async Task<bool> OpenAsync(NpgsqlConnection connection, ReviewTask task, CancellationToken cancellationToken)
    {
        // LINQ has no ON CONFLICT; and readers open tasks too, in processes that never load Entity Framework.
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO review_task
              (id, origin, kind, entry_id, reason, revision, opened_at, label_set_id, label_version, label_effective_on)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (label_set_id, label_version) DO NOTHING
            """,
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
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>
    /// A page of the tasks that are open, or resolved, or both; the oldest first. Null where the position is none of this list.
    /// </summary>
    public static async Task<ListPage<ReviewTask>?> ListAsync(
        NpgsqlConnection connection, bool? isOpen, TaskOrigin? origin, PageRequest page, CancellationToken cancellationToken)
    {
        await using var context = KnowledgeBaseContext.On(connection);
        var tasks = context.Set<ReviewTaskRow>().AsNoTracking();
        var read = await KeysetPage.ReadAsync<ReviewTaskRow, TimePosition<Guid>>(
            tasks.Where(task => isOpen == null || (task.ResolvedAt == null) == isOpen)
                .Where(task => origin == null || task.Origin == origin)
                .OrderBy(task => task.OpenedAt).ThenBy(task => task.Id),
            page,
            (list, last) => list.Where(task => task.OpenedAt > last.At || (task.OpenedAt == last.At && task.Id > last.Id)),
            task => new(task.OpenedAt, task.Id),
            cancellationToken);
        return read?.Select(task => task.ToTask());
    }

    /// <summary>How many tasks are open about each entry that has any.</summary>
    public static async Task<IReadOnlyDictionary<EntryRef, int>> CountOpenAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var context = KnowledgeBaseContext.On(connection);
        var counts =
            from task in context.Set<ReviewTaskRow>()
            where task.ResolvedAt == null
            group task by new { task.Kind, task.EntryId } into entry
            select new { entry.Key.Kind, entry.Key.EntryId, Tasks = entry.Count() };
        return await counts.ToDictionaryAsync(entry => new EntryRef(entry.Kind, entry.EntryId), entry => entry.Tasks, cancellationToken);
    }

    /// <summary>The task, or null. Within a transaction nobody else changes it until that ends.</summary>
    public static async Task<ReviewTask?> LockAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellationToken)
    {
        // LINQ has no row locks.
        await using var context = KnowledgeBaseContext.On(connection);
        var found = await context.Set<ReviewTaskRow>().FromSql($"SELECT * FROM review_task WHERE id = {id} FOR UPDATE")
            .AsNoTracking().ToListAsync(cancellationToken);
        return found.SingleOrDefault()?.ToTask();
    }

    /// <summary>Writes down what came of a task.</summary>
    public static async Task ResolveAsync(NpgsqlConnection connection, ReviewTask resolved, CancellationToken cancellationToken)
    {
        await using var context = KnowledgeBaseContext.On(connection);
        await context.Set<ReviewTaskRow>().Where(task => task.Id == resolved.Id).ExecuteUpdateAsync(
            set => set.SetProperty(task => task.ResolvedAt, resolved.ResolvedAt)
                .SetProperty(task => task.ResolvedBy, resolved.ResolvedBy)
                .SetProperty(task => task.Resolution, resolved.Resolution),
            cancellationToken);
    }

    /// <summary>
    /// Removes tasks from there that were resolved before that time, so many at most, and answers their ids. Leaves out what another
    /// transaction works on.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> RemoveSettledAsync(
        NpgsqlConnection connection, TaskOrigin origin, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        // LINQ cannot skip the rows that others hold; and every process runs this at its start, where Entity Framework is not loaded.
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
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        List<Guid> removed = [];
        while (await rows.ReadAsync(cancellationToken))
        {
            removed.Add(rows.GetGuid(0));
        }

        return removed;
    }
}
