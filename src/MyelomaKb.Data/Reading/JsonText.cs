using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Data.Reading;

/// <summary>
/// Finds names and values of a JSON document that hold what a later layer refuses: bytes that are not UTF-8, half a surrogate pair, a
/// control character, a noncharacter. The framework's reader accepts all of them and throws when the text is taken out.
/// </summary>
public static class JsonText
{
    /// <summary>How many faults an answer to a caller names.</summary>
    public const int MostFaults = 20;

    // Without any of these a document holds plain ASCII, and the reader itself refuses control characters that are not escaped.
    private static readonly SearchValues<byte> Suspect =
        SearchValues.Create([(byte)'\\', .. Enumerable.Range(0x7f, 0x81).Select(one => (byte)one)]);

    /// <summary>The first faults, in the order of the document. JsonException where it is not JSON.</summary>
    public static IReadOnlyList<JsonFault> Faults(ReadOnlySpan<byte> document, int most = MostFaults)
    {
        if (!document.ContainsAny(Suspect))
        {
            return [];
        }

        List<(long Offset, string Message)> found = [];
        var json = new Utf8JsonReader(document);
        while (found.Count < most && json.Read())
        {
            if (json.TokenType is JsonTokenType.PropertyName or JsonTokenType.String && Fault(ref json) is { } fault)
            {
                found.Add((json.TokenStartIndex, fault));
            }
        }

        if (found.Count == 0)
        {
            return [];
        }

        var pointers = TokenPointers.Find(document, found.ConvertAll(fault => fault.Offset));
        return [.. found.Select((fault, at) => new JsonFault(pointers[at], fault.Message))];
    }

    private static string? Fault(ref Utf8JsonReader json)
    {
        var raw = json.ValueSpan;
        if (!raw.ContainsAny(Suspect))
        {
            return null;
        }

        if (!Utf8.IsValid(raw))
        {
            return "The text is not UTF-8.";
        }

        try
        {
            return PlainText.FaultOf(json.GetString());
        }
        catch (InvalidOperationException)
        {
            return PlainText.HalfPair;
        }
    }
}
