using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Sources;
using Npgsql;

namespace MyelomaKb.Data.Checking;

/// <summary>Compares the tables of entries and references, and the stored documents, with the entries of the newest revision.</summary>
internal static class EntryTableCheck
{
    private const string Stored =
        """
        SELECT kind, id, revision, body::text FROM entry LEFT JOIN entry_version USING (kind, id, revision) ORDER BY kind, id
        """;

    public static async Task<IReadOnlyList<DeepFinding>> RunAsync(
        NpgsqlConnection connection, IReadOnlyCollection<Entry> entries, IEnumerable<LeftOutEntry> leftOut, CancellationToken ct)
    {
        var unserved = leftOut.Select(one => one.Entry.ToString()).ToHashSet(StringComparer.Ordinal);
        var left = entries.ToDictionary(entry => new EntryRef(entry.Kind, entry.Slug).ToString(), StringComparer.Ordinal);
        List<DeepFinding> findings = [];
        await using (var command = new NpgsqlCommand(Stored, connection))
        await using (var rows = await command.ExecuteReaderAsync(ct))
        {
            while (await rows.ReadAsync(ct))
            {
                var name = $"{rows.GetString(0)}:{rows.GetString(1)}";
                var body = await rows.IsDBNullAsync(3, ct) ? null : rows.GetString(3);
                var found = left.Remove(name, out var entry)
                    ? WhyNot(entry, rows.GetInt32(2), body)
                    : unserved.Contains(name) ? null : "is in the table entry, but not in the revision log";
                findings.AddRange(found is null ? [] : [new DeepFinding(name, found)]);
            }
        }

        findings.AddRange(left.Keys.Select(name => new DeepFinding(name, "is in the revision log, but not in the table entry")));
        return [.. findings, .. await ReferencesAsync(connection, entries, unserved, ct)];
    }

    private static string? WhyNot(Entry entry, int revision, string? body)
    {
        if (entry.ChangedIn != revision)
        {
            return $"last changed in revision {entry.ChangedIn} by the revision log, in {revision} by the table entry";
        }

        var written = Document.Write(entry);
        return body is null || body == written
            ? null
            : $"its stored document is not the one that this program writes; they differ at '{BodyDifference.FirstPlace(body, written)}'";
    }

    private static async Task<IEnumerable<DeepFinding>> ReferencesAsync(
        NpgsqlConnection connection, IEnumerable<Entry> entries, HashSet<string> unserved, CancellationToken ct)
    {
        HashSet<(string From, string To)> stored = [];
        await using var command = new NpgsqlCommand("SELECT kind, id, to_kind, to_id FROM entry_reference", connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            var from = $"{rows.GetString(0)}:{rows.GetString(1)}";
            if (!unserved.Contains(from))
            {
                stored.Add((from, $"{rows.GetString(2)}:{rows.GetString(3)}"));
            }
        }

        stored.SymmetricExceptWith(entries.SelectMany(
            DocumentReferences.Of, (entry, to) => (new EntryRef(entry.Kind, entry.Slug).ToString(), to.ToString())));
        return stored.OrderBy(one => one, Comparer<(string From, string To)>.Create(
                (one, two) => string.CompareOrdinal($"{one.From} {one.To}", $"{two.From} {two.To}")))
            .Select(one => new DeepFinding(one.From, $"the table entry_reference and its document disagree on {one.To}"));
    }
}
