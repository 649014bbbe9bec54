using MyelomaKb.Data.Searching;
using MyelomaKb.Domain;
using Npgsql;

namespace MyelomaKb.Data.Checking;

/// <summary>Holds the search text of the newest revision against its entries.</summary>
internal static class SearchTextCheck
{
    public static async Task<IReadOnlyList<DeepFinding>> RunAsync(NpgsqlConnection connection, KnowledgeBase kb, CancellationToken ct)
    {
        HashSet<string> stored = new(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand(
            "SELECT kind, entry_id, position, field, text FROM search_text WHERE until_revision IS NULL", connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            stored.Add(Line(rows.GetString(0), rows.GetString(1), rows.GetInt32(2), rows.GetString(3), rows.GetString(4)));
        }

        var expected = kb.Entries.SelectMany(entry => SearchTextWriter.Rows(new(entry.Kind, entry.Slug), kb))
            .Select(row => Line(row.Kind, row.EntryId, row.Position, row.Field, row.Text)).ToHashSet(StringComparer.Ordinal);
        expected.SymmetricExceptWith(stored);
        return
        [
            .. expected.Select(EntryOf).Distinct().Order(StringComparer.Ordinal)
                .Select(name => new DeepFinding(name, "its search text is not that of its content")),
        ];
    }

    private static string Line(string kind, string id, int position, string field, string text) =>
        $"{kind}:{id}\n{position}\n{field}\n{text}";

    private static string EntryOf(string line) => line[..line.IndexOf('\n', StringComparison.Ordinal)];
}
