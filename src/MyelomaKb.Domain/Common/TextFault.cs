using System.Globalization;
using System.Text;

namespace MyelomaKb.Domain.Common;

/// <summary>
/// Finds what JSON allows in a text and a later layer refuses: PostgreSQL takes no NUL, UTF-8 no half of a surrogate pair, XML no control
/// character and no noncharacter, and the framework cannot normalize U+FFFE.
/// </summary>
public static class TextFault
{
    /// <summary>The fault of a text that holds one of two halves.</summary>
    public const string HalfPair = "The text holds half of a surrogate pair.";

    /// <summary>What is wrong with the text; null where nothing is. Tabs and line breaks are text.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is >= ' ' and < '\u007f')
            {
                at++;
            }
            else if (Rune.DecodeFromUtf16(text[at..], out var rune, out var length) != System.Buffers.OperationStatus.Done)
            {
                return HalfPair;
            }
            else if (Of(rune) is { } fault)
            {
                return fault;
            }
            else
            {
                at += length;
            }
        }

        return null;
    }

    /// <summary>What is wrong with one character; null where nothing is.</summary>
    public static string? Of(Rune rune) =>
        Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r') ? $"The text holds the control character {Name(rune)}."
        : IsNoncharacter(rune.Value) ? $"The text holds {Name(rune)}, which is not a character."
        : null;

    /// <summary>The code points that Unicode keeps free for good: the last two of each plane, and 32 in the first.</summary>
    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;

    private static string Name(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
}
