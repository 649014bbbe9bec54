using System.Text.Json;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
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

    /// <summary>The entries of the result, and those whose newest version says that they are retired.</summary>
    public static async Task<(List<Entry> Entries, List<Retirement> Retired)> ReadEntriesAsync(
        NpgsqlDataReader rows, CancellationToken ct)
    {
        List<Retirement> retired = [];
        List<Task<List<Entry>>> parsing = [];
        List<Version> next = new(RowsAtOnce);
        while (await rows.ReadAsync(ct))
        {
            var version = new Version(KindOf(rows), rows.GetString(1), rows.GetInt32(2), rows.GetInt32(3));
            if (await rows.IsDBNullAsync(4, ct))
            {
                var replacedBy = await rows.IsDBNullAsync(5, ct) ? [] : rows.GetFieldValue<string[]>(5);
                retired.Add(new Retirement(new EntryRef(version.Kind, version.Id), replacedBy, version.Revision));
                continue;
            }

            next.Add(version with { Body = rows.GetFieldValue<byte[]>(4) });
            if (next.Count == RowsAtOnce)
            {
                parsing.Add(ParseAsync(next, ct));
                next = new(RowsAtOnce);
            }
        }

        List<Entry> entries = [.. (await Task.WhenAll(parsing)).SelectMany(parsed => parsed), .. Parse(next)];
        return (entries, retired);
    }

    private static Task<List<Entry>> ParseAsync(List<Version> versions, CancellationToken ct) => Task.Run(() => Parse(versions), ct);

    private static List<Entry> Parse(List<Version> versions)
    {
        List<Entry> entries = new(versions.Count);
        foreach (var version in versions)
        {
            entries.Add(Document.Read(version.Kind, version.Shape, version.Body, version.Revision));
        }

        return entries;
    }

    private static EntryKind KindOf(NpgsqlDataReader rows) =>
        Wire<EntryKind>.Find(rows.GetString(0)) is { } kind ? kind : throw new JsonException("The log holds a kind that is not known.");

    private readonly record struct Version(EntryKind Kind, string Id, int Revision, int Shape, byte[]? Body = null);
}
