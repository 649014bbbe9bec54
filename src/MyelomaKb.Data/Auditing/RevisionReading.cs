using MyelomaKb.Domain;
using Npgsql;

namespace MyelomaKb.Data.Auditing;

/// <summary>Reads what the trail speaks of, as it lies in the revision log.</summary>
internal static class RevisionReading
{
    public static async Task<IReadOnlyList<int>> NumbersAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT number FROM revision", connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        List<int> numbers = [];
        while (await rows.ReadAsync(ct))
        {
            numbers.Add(rows.GetInt32(0));
        }

        return numbers;
    }

    /// <summary>The manifest of a revision, made anew; null where there is no such revision.</summary>
    public static async Task<string?> ManifestAsync(NpgsqlConnection connection, int number, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("SELECT number, published_at, author, reason FROM revision WHERE number = $1")
                {
                    Parameters = { new() { Value = number } },
                },
                new("SELECT kind, id, shape, body::text, replaced_by FROM entry_version WHERE revision = $1")
                {
                    Parameters = { new() { Value = number } },
                },
            },
        };
        await using var rows = await batch.ExecuteReaderAsync(ct);
        if (!await rows.ReadAsync(ct))
        {
            return null;
        }

        var revision = new Revision(rows.GetInt32(0), rows.GetFieldValue<DateTimeOffset>(1), rows.GetString(2), rows.GetString(3));
        await rows.NextResultAsync(ct);
        List<VersionMark> versions = [];
        while (await rows.ReadAsync(ct))
        {
            var body = await rows.IsDBNullAsync(3, ct) ? null : rows.GetString(3);
            var replacedBy = await rows.IsDBNullAsync(4, ct) ? null : rows.GetFieldValue<string[]>(4);
            versions.Add(VersionMark.Of(rows.GetString(0), rows.GetString(1), rows.GetInt32(2), body, replacedBy));
        }

        return RevisionManifest.Write(revision, versions);
    }

    /// <summary>The first entry that claims a revision which is not there, in plain words; null where there is none.</summary>
    public static async Task<string?> StrayVersionAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "SELECT concat('entry_version: ', kind, ':', id, ' belongs to revision ', revision, ', which is missing') FROM entry_version "
            + "WHERE revision NOT IN (SELECT number FROM revision) ORDER BY revision, kind, id LIMIT 1",
            connection);
        return await command.ExecuteScalarAsync(ct) as string;
    }
}
