using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using MyelomaKb.Api.Approvals;
using MyelomaKb.Api.Claims;
using MyelomaKb.Api.Combinations;
using MyelomaKb.Api.Descriptions;
using MyelomaKb.Api.DrugClasses;
using MyelomaKb.Api.Drugs;
using MyelomaKb.Api.Sources;
using MyelomaKb.Api.Trials;

namespace MyelomaKb.Api.Exporting;

/// <summary>The export as CSV files in a zip, with a dictionary that describes every column of every file.</summary>
internal static class CsvExport
{
    /// <summary>Spreadsheets take a file for UTF-8 when it begins so.</summary>
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    private static readonly Lazy<FrozenDictionary<string, CsvTable>> Tables = new(MakeTables);

    /// <summary>The zip; the same export always gives the same bytes.</summary>
    public static byte[] Write(JsonElement export, DateTimeOffset publishedAt)
    {
        using var to = new MemoryStream();
        using (var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            var all = Tables.Value.OrderBy(table => table.Value.Name, StringComparer.Ordinal).ToList();
            Add(zip, "dictionary", Dictionary(all.Select(table => table.Value)), publishedAt);
            foreach (var (member, table) in all)
            {
                Dictionary<CsvTable, StringBuilder> files = [];
                Begin(table, [], files);
                foreach (var entry in export.GetProperty(member).EnumerateArray())
                {
                    AddRow(table, entry, [], files);
                }

                foreach (var (part, text) in files)
                {
                    Add(zip, part.Name, text.ToString(), publishedAt);
                }
            }
        }

        return to.ToArray();
    }

    private static FrozenDictionary<string, CsvTable> MakeTables()
    {
        var docs = new XmlDocs();
        return new Dictionary<string, Type>
        {
            ["drugClasses"] = typeof(DrugClassResponse),
            ["drugs"] = typeof(DrugResponse),
            ["conditions"] = typeof(ConditionExport),
            ["trials"] = typeof(TrialResponse),
            ["approvals"] = typeof(ApprovalResponse),
            ["combinations"] = typeof(CombinationResponse),
            ["claims"] = typeof(ClaimResponse),
            ["labels"] = typeof(LabelExport),
            ["sources"] = typeof(SourceResponse),
        }.ToFrozenDictionary(
            pair => pair.Key, pair => CsvTable.Of(JsonNamingPolicy.KebabCaseLower.ConvertName(pair.Key), pair.Value, docs));
    }

    /// <summary>
    /// Every file has its header, also without any row; a part's rows begin with the id and the positions they belong to.
    /// </summary>
    private static void Begin(CsvTable table, IReadOnlyList<string> keys, Dictionary<CsvTable, StringBuilder> files)
    {
        files[table] = new StringBuilder();
        CsvText.AddLine(files[table], keys.Concat(table.Columns.Select(column => column.Name)));
        foreach (var part in table.Parts)
        {
            Begin(part, KeysOf(keys), files);
        }
    }

    private static IReadOnlyList<string> KeysOf(IReadOnlyList<string> keys) =>
        keys.Count == 0 ? ["entry", "position"] : [.. keys, $"position{keys.Count}"];

    private static void AddRow(CsvTable table, JsonElement row, IReadOnlyList<string> keys, Dictionary<CsvTable, StringBuilder> files)
    {
        CsvText.AddLine(files[table], keys.Concat(table.Columns.Select(column => Cell(Find(row, column.Path)))));
        foreach (var part in table.Parts)
        {
            IEnumerable<JsonElement> items = Find(row, part.Path) is { ValueKind: JsonValueKind.Array } several
                ? several.EnumerateArray()
                : [];
            foreach (var (at, item) in items.Index())
            {
                IReadOnlyList<string> above = keys.Count == 0 ? [row.GetProperty("id").GetString()!] : keys;
                AddRow(part, item, [.. above, $"{at}"], files);
            }
        }
    }

    private static JsonElement? Find(JsonElement row, IReadOnlyList<string> path)
    {
        foreach (var name in path)
        {
            if (row.ValueKind != JsonValueKind.Object || !row.TryGetProperty(name, out row))
            {
                return null;
            }
        }

        return row;
    }

    private static string Cell(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null } => "",
        { ValueKind: JsonValueKind.String } text => CsvText.Disarmed(text.GetString()!),
        { ValueKind: JsonValueKind.Array } several => string.Join(CsvTable.Between, several.EnumerateArray().Select(one => Cell(one))),
        { } other => other.GetRawText(),
    };

    private static string Dictionary(IEnumerable<CsvTable> tables)
    {
        var text = new StringBuilder();
        CsvText.AddLine(text, ["file", "column", "type", "description"]);
        foreach (var table in tables)
        {
            Describe(table, [], text);
        }

        return text.ToString();
    }

    private static void Describe(CsvTable table, IReadOnlyList<string> keys, StringBuilder text)
    {
        foreach (var key in keys)
        {
            CsvText.AddLine(text, [$"{table.Name}.csv", key, key == "entry" ? "text" : "number", key == "entry"
                ? "The id of the entry that the row belongs to." : "The position of the row, or of what it belongs to, counted from 0."]);
        }

        foreach (var column in table.Columns)
        {
            CsvText.AddLine(text, [$"{table.Name}.csv", column.Name, column.Type, CsvText.Disarmed(column.Description)]);
        }

        foreach (var part in table.Parts)
        {
            Describe(part, KeysOf(keys), text);
        }
    }

    private static void Add(ZipArchive zip, string name, string text, DateTimeOffset publishedAt)
    {
        var entry = zip.CreateEntry($"{name}.csv", CompressionLevel.Optimal);
        entry.LastWriteTime = publishedAt.UtcDateTime;
        using var file = entry.Open();
        file.Write(Encoding.GetPreamble());
        file.Write(Encoding.GetBytes(text));
    }
}
