using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Sources;
using Npgsql;

namespace MyelomaKb.Data.History;

/// <summary>Reads what the newest revisions made of entries.</summary>
public sealed class ChangeLog(NpgsqlDataSource database)
{
    private const int Patience = 5;

    private const string Recent =
        """
        SELECT version.kind, version.id, number, published_at, author, reason, version.shape, version.body, before.revision, before.shape,
            before.body
        FROM entry_version AS version JOIN revision ON number = version.revision LEFT JOIN LATERAL (
            SELECT revision, shape, body FROM entry_version AS earlier
            WHERE earlier.kind = version.kind AND earlier.id = version.id AND earlier.revision < version.revision
            ORDER BY earlier.revision DESC LIMIT 1) AS before ON true
        WHERE version.revision <= $1 ORDER BY version.revision DESC, version.kind, version.id LIMIT $2
        """;

    /// <summary>The newest changes up to a revision, the newest first; within a revision by kind and id.</summary>
    public async Task<IReadOnlyList<RecentChange>> ReadAsync(int upTo, int most, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Recent);
        command.CommandTimeout = Patience;
        command.Parameters.Add(new() { Value = upTo });
        command.Parameters.Add(new() { Value = most });
        await using var rows = await command.ExecuteReaderAsync(ct);
        List<RecentChange> changes = [];
        while (await rows.ReadAsync(ct))
        {
            var name = new EntryRef(Wire<EntryKind>.Find(rows.GetString(0))!.Value, rows.GetString(1));
            var revision = new Revision(rows.GetInt32(2), rows.GetFieldValue<DateTimeOffset>(3), rows.GetString(4), rows.GetString(5));
            var before = await rows.IsDBNullAsync(8, ct) ? null : BodyOf(rows, name.Kind, 9, rows.GetInt32(8));
            var after = BodyOf(rows, name.Kind, 6, revision.Number);

            // What cannot be read is not told of; /health/ready names it while it is the newest.
            if (after is not null || await rows.IsDBNullAsync(7, ct))
            {
                changes.Add(new RecentChange(new EntryChange(name, before, after), revision));
            }
        }

        return changes;
    }

    /// <summary>The content in two columns, its shape and its body; null where the entry is retired, or cannot be read.</summary>
    private static Entry? BodyOf(NpgsqlDataReader row, EntryKind kind, int shape, int revision) => row.IsDBNull(shape + 1)
        ? null
        : Document.ReadOrNull(kind, row.GetInt32(shape), row.GetFieldValue<byte[]>(shape + 1), revision);
}
