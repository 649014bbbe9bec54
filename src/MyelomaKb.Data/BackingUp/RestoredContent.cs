using System.Text.Json;
using MyelomaKb.Data.Checking;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Editing;
using MyelomaKb.Domain.Sources;
using Npgsql;

namespace MyelomaKb.Data.BackingUp;

/// <summary>
/// Checks what a backup brought, inside the transaction that restores it: every entry of the newest revision is read and checked like
/// one that somebody proposes, and every older version must be readable.
/// </summary>
internal static class RestoredContent
{
    // An older schema has these columns too. Where several versions of an entry follow each other, the last one counts.
    private const string Versions = "SELECT kind, id, shape, body, revision FROM entry_version ORDER BY revision";

    /// <summary>What the checks find; content that cannot be read at all is a <see cref="JsonException"/>.</summary>
    public static async Task<IReadOnlyList<Finding>> FindingsAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var entries = await NewestAsync(connection, ct);
        List<Finding> findings = [.. entries.SelectMany(OfForm)];
        return findings.Count > 0 ? findings : KnowledgeChecks.Run(entries, entries);
    }

    private static async Task<IReadOnlyCollection<Entry>> NewestAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        Dictionary<EntryRef, Entry> newest = [];
        await using var command = new NpgsqlCommand(Versions, connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            var kind = Wire<EntryKind>.Find(rows.GetString(0)) ?? throw new JsonException($"There is no kind '{rows.GetString(0)}'.");
            var name = new EntryRef(kind, rows.GetString(1));
            if (await rows.IsDBNullAsync(3, ct))
            {
                newest.Remove(name);
            }
            else
            {
                newest[name] = Document.Read(kind, rows.GetInt32(2), rows.GetFieldValue<byte[]>(3), rows.GetInt32(4));
            }
        }

        return newest.Values;
    }

    private static IEnumerable<Finding> OfForm(Entry entry)
    {
        using var body = JsonDocument.Parse(Document.Write(entry));
        return Document.Read(entry.Kind, body.RootElement).Faults
            .Select(fault => new Finding(new EntryRef(entry.Kind, entry.Slug), fault.Pointer, fault.Message));
    }
}
