using System.Text.Json;
using MyelomaKb.Data.Entries;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;
using Npgsql;

namespace MyelomaKb.Data.Loading;

/// <summary>Reads rows of the revision log.</summary>
internal static class VersionReader
{
    /// <summary>The one revision of the result, or null where it has no row.</summary>
    public static async Task<Revision?> ReadRevisionAsync(NpgsqlDataReader rows, CancellationToken ct) =>
        await rows.ReadAsync(ct)
            ? new Revision(rows.GetInt32(0), rows.GetFieldValue<DateTimeOffset>(1), rows.GetString(2), rows.GetString(3))
            : null;

    /// <summary>The entries of the result, and the names of those whose newest version says that they are retired.</summary>
    public static async Task<(List<Entry> Entries, List<EntryRef> Retired)> ReadEntriesAsync(NpgsqlDataReader rows, CancellationToken ct)
    {
        List<Entry> entries = [];
        List<EntryRef> retired = [];
        while (await rows.ReadAsync(ct))
        {
            var (kind, id, revision, shape) = (KindOf(rows), rows.GetString(1), rows.GetInt32(2), rows.GetInt32(3));
            if (await rows.IsDBNullAsync(4, ct))
            {
                retired.Add(new EntryRef(kind, id));
            }
            else
            {
                entries.Add(EntryBody.Read(kind, shape, rows.GetFieldValue<byte[]>(4), revision));
            }
        }

        return (entries, retired);
    }

    private static EntryKind KindOf(NpgsqlDataReader rows) =>
        Wire<EntryKind>.Find(rows.GetString(0)) is { } kind ? kind : throw new JsonException("The log holds a kind that is not known.");
}
