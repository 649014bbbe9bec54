using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Sources;
using Npgsql;

namespace MyelomaKb.Data.History;

/// <summary>Reads what was published when, by whom, why and from which sources.</summary>
public sealed class RevisionLog(NpgsqlDataSource database)
{
    private const int Patience = 5;

    private const string Record =
        """
        SELECT revision.number, published_at, author, revision.reason,
            (SELECT actor_name FROM proposal_step WHERE proposal = proposal.number AND kind = 'approved' ORDER BY position DESC LIMIT 1),
            ARRAY(SELECT source_id FROM proposal_source WHERE proposal = proposal.number ORDER BY position),
            ARRAY(SELECT coalesce(location, '') FROM proposal_source WHERE proposal = proposal.number ORDER BY position),
            made.created, made.changed, made.retired
        FROM revision LEFT JOIN proposal ON proposal.revision = revision.number CROSS JOIN LATERAL (
            SELECT (count(*) FILTER (WHERE body IS NOT NULL AND NOT before))::integer AS created,
                (count(*) FILTER (WHERE body IS NOT NULL AND before))::integer AS changed,
                (count(*) FILTER (WHERE body IS NULL))::integer AS retired
            FROM (
                SELECT body, EXISTS (
                    SELECT FROM entry_version AS earlier
                    WHERE earlier.kind = version.kind AND earlier.id = version.id AND earlier.revision < version.revision) AS before
                FROM entry_version AS version WHERE version.revision = revision.number) AS versions) AS made
        """;

    /// <summary>The revisions before a number, the newest first.</summary>
    public Task<IReadOnlyList<RevisionRecord>> BeforeAsync(int number, int limit, CancellationToken ct) => ReadAsync(
        $"{Record} WHERE revision.number < $1 ORDER BY revision.number DESC LIMIT $2",
        [new() { Value = number }, new() { Value = limit }],
        ct);

    /// <summary>The revision with that number, or null.</summary>
    public async Task<RevisionRecord?> FindAsync(int number, CancellationToken ct) =>
        (await ReadAsync($"{Record} WHERE revision.number = $1", [new() { Value = number }], ct)).SingleOrDefault();

    /// <summary>What the revisions up to a number made of one entry, the newest first; nothing where there never was one.</summary>
    public async Task<IReadOnlyList<EntryVersion>> OfEntryAsync(EntryRef entry, int upTo, CancellationToken ct)
    {
        var versions = await VersionsAsync(entry, upTo, ct);
        var revisions = (await ReadAsync(
            $"{Record} WHERE revision.number = ANY($1)", [new() { Value = versions.Select(one => one.Revision).ToArray() }], ct))
            .ToDictionary(one => one.Revision.Number);
        var history = new List<EntryVersion>();
        Entry? before = null;
        foreach (var (revision, content, replacedBy) in versions.Where(version => revisions.ContainsKey(version.Revision)))
        {
            history.Insert(0, new EntryVersion(revisions[revision], new EntryChange(entry, before, content), replacedBy));
            before = content;
        }

        return history;
    }

    private async Task<List<(int Revision, Entry? Content, string[] ReplacedBy)>> VersionsAsync(
        EntryRef entry, int upTo, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            SELECT revision, shape, body, coalesce(replaced_by, '{}') FROM entry_version
            WHERE kind = $1 AND id = $2 AND revision <= $3 ORDER BY revision
            """);
        command.CommandTimeout = Patience;
        command.Parameters.Add(new() { Value = Wire<EntryKind>.Name(entry.Kind) });
        command.Parameters.Add(new() { Value = entry.Slug });
        command.Parameters.Add(new() { Value = upTo });
        await using var rows = await command.ExecuteReaderAsync(ct);
        List<(int, Entry?, string[])> versions = [];
        while (await rows.ReadAsync(ct))
        {
            var revision = rows.GetInt32(0);
            var isRetired = await rows.IsDBNullAsync(2, ct);
            var content = isRetired
                ? null
                : Document.ReadOrNull(entry.Kind, rows.GetInt32(1), rows.GetFieldValue<byte[]>(2), revision);
            if (isRetired || content is not null)
            {
                versions.Add((revision, content, rows.GetFieldValue<string[]>(3)));
            }
        }

        return versions;
    }

    private async Task<IReadOnlyList<RevisionRecord>> ReadAsync(string sql, NpgsqlParameter[] parameters, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = Patience;
        command.Parameters.AddRange(parameters);
        await using var rows = await command.ExecuteReaderAsync(ct);
        List<RevisionRecord> records = [];
        while (await rows.ReadAsync(ct))
        {
            records.Add(RecordOf(rows));
        }

        return records;
    }

    private static RevisionRecord RecordOf(NpgsqlDataReader row) => new(
        new Revision(row.GetInt32(0), row.GetFieldValue<DateTimeOffset>(1), row.GetString(2), row.GetString(3)))
    {
        ApprovedBy = row.IsDBNull(4) ? null : row.GetString(4),
        Sources =
        [
            .. row.GetFieldValue<string[]>(5).Zip(
                row.GetFieldValue<string[]>(6), (source, where) => new Cite(new(source), where.Length == 0 ? null : where)),
        ],
        Created = row.GetInt32(7),
        Changed = row.GetInt32(8),
        Retired = row.GetInt32(9),
    };
}
