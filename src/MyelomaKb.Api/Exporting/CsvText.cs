using System.Text;

namespace MyelomaKb.Api.Exporting;

/// <summary>Lines of a CSV file as RFC 4180 writes them, safe to open in a spreadsheet.</summary>
internal static class CsvText
{
    /// <summary>Adds a line.</summary>
    public static void AddLine(StringBuilder to, IEnumerable<string> cells) =>
        to.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe before it, and shows as text.</summary>
    public static string Disarmed(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? $"'{text}" : text;

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
