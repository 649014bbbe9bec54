using Npgsql;

namespace MyelomaKb.Data.Auditing;

/// <summary>Reads the trail, a page at a time.</summary>
internal static class AuditReading
{
    private const int Page = 100;

    private const string Rows = "SELECT number, at, actor_id, actor_name, action, subject, content, previous, hash FROM audit";

    public static async Task<IReadOnlyList<AuditRow>> AfterAsync(NpgsqlConnection connection, long number, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"{Rows} WHERE number > $1 ORDER BY number LIMIT $2", connection)
        {
            Parameters = { new() { Value = number }, new() { Value = Page } },
        };
        return await ReadAsync(command, ct);
    }

    /// <summary>Everything that the trail tells of the subjects of one kind (<c>proposal</c>, of <c>proposal:7</c>), the oldest first.</summary>
    public static async Task<IReadOnlyList<AuditRow>> OfKindAsync(NpgsqlConnection connection, string kind, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"{Rows} WHERE split_part(subject, ':', 1) = $1 ORDER BY number", connection)
        {
            Parameters = { new() { Value = kind } },
        };
        return await ReadAsync(command, ct);
    }

    private static async Task<IReadOnlyList<AuditRow>> ReadAsync(NpgsqlCommand command, CancellationToken ct)
    {
        await using var rows = await command.ExecuteReaderAsync(ct);
        List<AuditRow> page = [];
        while (await rows.ReadAsync(ct))
        {
            page.Add(new AuditRow
            {
                Number = rows.GetInt64(0),
                At = rows.GetFieldValue<DateTimeOffset>(1),
                ActorId = rows.GetString(2),
                ActorName = rows.GetString(3),
                Action = rows.GetString(4),
                Subject = rows.GetString(5),
                Content = rows.GetString(6),
                Previous = rows.GetFieldValue<byte[]>(7),
                Hash = rows.GetFieldValue<byte[]>(8),
            });
        }

        return page;
    }

    public static async Task<AuditHeadRow?> HeadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT id, number, hash FROM audit_head", connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct)
            ? new AuditHeadRow { Id = rows.GetInt32(0), Number = rows.GetInt64(1), Hash = rows.GetFieldValue<byte[]>(2) }
            : null;
    }
}
