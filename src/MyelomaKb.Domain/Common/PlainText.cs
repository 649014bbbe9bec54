namespace MyelomaKb.Domain.Common;

/// <summary>
/// Characters that make a text look other than it is: control characters, and those by which bidirectional text is turned around, so that
/// a name or a label reads as another. Nothing that people write on purpose needs them; Arabic and Hebrew do not.
/// </summary>
public static class PlainText
{
    /// <summary>Whether the character changes the direction of what follows, or ends such a change.</summary>
    public static bool IsBidiControl(char one) =>
        one is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Whether the character has no place in a text of one line.</summary>
    public static bool IsDeceptive(char one) => char.IsControl(one) || IsBidiControl(one) || one is '\u2028' or '\u2029';

    /// <summary>Whether the text is of one line and reads as what it is.</summary>
    public static bool IsPlain(string text) => !text.Any(IsDeceptive);

    /// <summary>Whether the text is so, line feeds apart.</summary>
    public static bool IsPlainLines(string text) => !text.Any(one => one != '\n' && IsDeceptive(one));
}
