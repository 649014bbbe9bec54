using System.Globalization;

namespace MyelomaKb.Domain.Wording;

/// <summary>Small matters of grammar.</summary>
internal static class Words
{
    /// <summary>"a", "a or b", "a, b or c".</summary>
    public static string Join(IReadOnlyList<string> parts, string last) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} {last} {parts[^1]}",
    };

    /// <summary>The text as a sentence: a capital first and a full stop last.</summary>
    public static string Sentence(string text) => Capital(text) + ".";

    /// <summary>The text with a capital first.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A name inside a sentence: "Bortezomib" becomes "bortezomib", "BCMA" stays.</summary>
    public static string Inside(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    /// <summary>With "a" or "an", by the sound of the first letter, or of its name in an abbreviation.</summary>
    public static string One(string noun)
    {
        var isSpelled = noun.Length > 1 && char.IsUpper(noun[0]) && !char.IsLower(noun[1]);
        var vowels = isSpelled ? "AEFHILMNORSX" : "aeiouAEIOU";
        return $"{(vowels.Contains(noun[0], StringComparison.Ordinal) ? "an" : "a")} {noun}";
    }

    /// <summary>More than one.</summary>
    public static string Plural(string noun) =>
        noun.EndsWith('y') && noun.Length > 1 && !"aeiou".Contains(noun[^2], StringComparison.Ordinal) ? noun[..^1] + "ies" : noun + "s";

    /// <summary>"1 line", "2 lines".</summary>
    public static string Count(decimal number, string noun) => $"{Number(number)} {(number == 1 ? noun : Plural(noun))}";

    public static string Number(decimal number) => number == (int)Math.Clamp(number, 0, 10_000)
        ? ((int)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("0.####", CultureInfo.InvariantCulture);
}
