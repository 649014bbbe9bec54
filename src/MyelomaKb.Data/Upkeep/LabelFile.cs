using System.Globalization;
using System.Text.Json;
using MyelomaKb.Data.Reading;

namespace MyelomaKb.Data.Upkeep;

/// <summary>
/// Reads the label versions in an answer of openFDA (<c>/drug/label.json</c>) or DailyMed (<c>/spls.json</c>, or the history of one
/// label). Only which version of which label there is, and since when; not a word of the labels themselves.
/// </summary>
public static class LabelFile
{
    private static readonly string[] Days = ["yyyyMMdd", "yyyy-MM-dd", "MMM dd, yyyy", "MMM d, yyyy"];

    /// <summary>The versions, or what is wrong with the file.</summary>
    public static (IReadOnlyList<SeenLabel> Labels, string? Fault) Read(ReadOnlyMemory<byte> json)
    {
        var (file, faults) = GuardedJson.Parse(json);
        if (file is null)
        {
            return ([], faults[0].Pointer.Length == 0 ? faults[0].Message : $"{faults[0].Pointer}: {faults[0].Message}");
        }

        using (file)
        {
            try
            {
                return Read(file.RootElement) is { } found
                    ? (found, null)
                    : ([], "This is neither openFDA's (`results`) nor DailyMed's (`data`) list of labels.");
            }
            catch (FormatException fault)
            {
                return ([], fault.Message);
            }
        }
    }

    private static List<SeenLabel>? Read(JsonElement root) =>
        root.ValueKind != JsonValueKind.Object ? null
        : root.TryGetProperty("results", out var results) ? Read(results, "set_id", "version", "effective_time")
        : !root.TryGetProperty("data", out var data) ? null
        : data.ValueKind == JsonValueKind.Object ? ReadHistory(data)
        : Read(data, "setid", "spl_version", "published_date");

    private static List<SeenLabel> Read(JsonElement labels, string setId, string version, string day) =>
        [.. Items(labels).Select(label => new SeenLabel(Text(label, setId), Number(label, version), Day(label, day)))];

    private static List<SeenLabel>? ReadHistory(JsonElement data) =>
        data.TryGetProperty("spl", out var spl) && data.TryGetProperty("history", out var history)
            ? [.. Items(history).Select(one => new SeenLabel(Text(spl, "setid"), Number(one, "spl_version"), Day(one, "published_date")))]
            : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement list) => list.ValueKind == JsonValueKind.Array
        ? list.EnumerateArray()
        : throw new FormatException("A list of labels is expected.");

    private static string Text(JsonElement label, string name) =>
        label.ValueKind == JsonValueKind.Object && label.TryGetProperty(name, out var value) && value.ToString() is { Length: > 0 } text
            ? text
            : throw new FormatException($"A label has no `{name}`.");

    // openFDA writes numbers as text, DailyMed as numbers.
    private static int Number(JsonElement label, string name) =>
        int.TryParse(Text(label, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"`{name}` is '{Text(label, name)}', and a version is a number.");

    private static DateOnly? Day(JsonElement label, string name) =>
        label.TryGetProperty(name, out var value)
        && DateOnly.TryParseExact(value.ToString(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
