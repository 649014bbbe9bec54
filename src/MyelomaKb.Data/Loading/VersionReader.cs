using System.Text.Json;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;
using Npgsql;

namespace MyelomaKb.Data.Loading;

/// <summary>Reads rows of the revision log. Bodies are parsed on other cores while the next rows arrive.</summary>
internal static class VersionReader
{
    private const int RowsAtOnce = 2000;

    /// <summary>The one revision of the result, or null where it has no row.</summary>
    public static async Task<Revision?> ReadRevisionAsync(NpgsqlDataReader rows, CancellationToken ct) =>
        await rows.ReadAsync(ct)
            ? new Revision(rows.GetInt32(0), rows.GetFieldValue<DateTimeOffset>(1), rows.GetString(2), rows.GetString(3))
            : null;

    /// <summary>The entries of the result.</summary>
    public static async Task<ReadVersions> ReadEntriesAsync(NpgsqlDataReader rows, CancellationToken ct)
    {
        List<Retirement> retired = [];
        List<Task<ParsedVersions>> parsing = [];
        List<StoredVersion> next = new(RowsAtOnce);
        while (await rows.ReadAsync(ct))
        {
            var version = new StoredVersion(new EntryRef(KindOf(rows), rows.GetString(1)), rows.GetInt32(2), rows.GetInt32(3));
            if (await rows.IsDBNullAsync(4, ct))
            {
                var replacedBy = await rows.IsDBNullAsync(5, ct) ? [] : rows.GetFieldValue<string[]>(5);
                retired.Add(new Retirement(version.Entry, replacedBy, version.Revision));
                continue;
            }

            next.Add(version with { Body = rows.GetFieldValue<byte[]>(4) });
            if (next.Count == RowsAtOnce)
            {
                parsing.Add(ParseAsync(next, ct));
                next = new(RowsAtOnce);
            }
        }

        ParsedVersions[] parsed = [.. await Task.WhenAll(parsing), ParsedVersions.Of(next)];
        return new ReadVersions(
            [.. parsed.SelectMany(one => one.Entries)], retired, [.. parsed.SelectMany(one => one.Unread)]);
    }

    private static Task<ParsedVersions> ParseAsync(List<StoredVersion> versions, CancellationToken ct) =>
        Task.Run(() => ParsedVersions.Of(versions), ct);

    private static EntryKind KindOf(NpgsqlDataReader rows) =>
        Wire<EntryKind>.Find(rows.GetString(0)) is { } kind ? kind : throw new JsonException("The log holds a kind that is not known.");
}

/// <summary>What a result of the revision log holds.</summary>
/// <param name="Entries">The entries whose documents can be read.</param>
/// <param name="Retired">Those whose newest version says that they are retired.</param>
/// <param name="Unread">Those whose documents cannot be read.</param>
internal sealed record ReadVersions(IReadOnlyList<Entry> Entries, IReadOnlyList<Retirement> Retired, IReadOnlyList<LeftOutEntry> Unread);
