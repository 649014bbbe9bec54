using System.Text.Json;

namespace MyelomaKb.Data.Reading;

/// <summary>
/// The way in for JSON that others wrote, in a body or in a file: what it hands out holds only text that every later layer takes.
/// </summary>
public static class GuardedJson
{
    /// <summary>The document, or what is wrong with it. The caller disposes of the document.</summary>
    public static (JsonDocument? Document, IReadOnlyList<JsonFault> Faults) Parse(
        ReadOnlyMemory<byte> bytes, int mostFaults = JsonText.MostFaults)
    {
        if (StartsWithMark(bytes.Span))
        {
            return (null, [ByteOrderMark]);
        }

        try
        {
            return JsonText.Faults(bytes.Span, mostFaults) is { Count: > 0 } faults ? (null, faults) : (JsonDocument.Parse(bytes), []);
        }
        catch (JsonException broken)
        {
            return (null, [NotJson(bytes.Span, broken)]);
        }
    }

    /// <summary>Whether the bytes start with a byte order mark, which JSON in UTF-8 does not have.</summary>
    public static bool StartsWithMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);

    /// <summary>The fault of a document that starts with a byte order mark.</summary>
    public static JsonFault ByteOrderMark { get; } = new("", "It starts with a byte order mark; write JSON in UTF-8 without one.");

    /// <summary>The fault of a document that is not JSON. The reader's own message could quote it, and is left out.</summary>
    public static JsonFault NotJson(ReadOnlySpan<byte> bytes, JsonException broken) => new("", bytes.Trim(" \t\r\n"u8).IsEmpty
        ? "It is empty; it must be JSON."
        : FormattableString.Invariant(
            $"It is not JSON, or nested too deep: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}."));
}
