using System.Globalization;
using System.Text;

namespace MyelomaKb.Domain.Common;

/// <summary>
/// What a text may not hold, wherever it comes from. Some of it JSON allows and a later layer refuses: PostgreSQL takes no NUL, UTF-8 no
/// half
/// of a surrogate pair, XML no control character and no noncharacter, and the framework cannot normalize U+FFFE. Some of it makes a text
/// look
/// other than it is: characters by which bidirectional text is turned around, so that a name or a label reads as another. Nothing that
/// people
/// write on purpose needs either; Arabic and Hebrew do not.
/// </summary>
public static class PlainText
{
    /// <summary>The fault of a text that holds one of two halves.</summary>
    public const string HalfPair = "The text holds half of a surrogate pair.";

    /// <summary>Whether the character changes the direction of what follows, or ends such a change.</summary>
    public static bool IsBidiControl(char one) =>
        one is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Whether the character has no place in a text of one line.</summary>
    public static bool IsDeceptive(char one) => char.IsControl(one) || IsBidiControl(one) || one is '\u2028' or '\u2029';

    /// <summary>Whether the text is of one line and reads as what it is.</summary>
    public static bool IsPlain(string text) => !text.Any(IsDeceptive);

    /// <summary>What is wrong with a text that may have line feeds and has to read as what it is; null where nothing is.</summary>
    public static string? FaultOfLines(string text) =>
        text.Any(one => char.IsControl(one) && one != '\n') ? "the text holds a control character"
        : text.Any(one => one != '\n' && IsDeceptive(one))
            ? "the text holds a character that changes the direction of writing, or separates lines"
        : FaultOf(text);

    /// <summary>What is wrong with the text; null where nothing is. Tabs and line breaks are text.</summary>
    public static string? FaultOf(ReadOnlySpan<char> text)
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
            else if (FaultOf(rune) is { } fault)
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
    public static string? FaultOf(Rune rune) =>
        Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r') ? $"The text holds the control character {Name(rune)}."
        : IsNoncharacter(rune.Value) ? $"The text holds {Name(rune)}, which is not a character."
        : null;

    /// <summary>The code points that Unicode keeps free for good: the last two of each plane, and 32 in the first.</summary>
    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;

    private static string Name(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
}
