namespace MyelomaKb.Data.History;

/// <summary>How sentences begin, end and quote.</summary>
internal static class Sentence
{
    private const int LongestQuote = 200;

    /// <summary>The words as a sentence.</summary>
    public static string Of(string words) =>
        char.ToUpperInvariant(words[0]) + words[1..] + (words.EndsWith(".”", StringComparison.Ordinal) ? "" : ".");

    /// <summary>A text in quotation marks, cut where it is long.</summary>
    public static string Quote(string text) => text.Length <= LongestQuote ? $"“{text}”" : $"“{text[..LongestQuote]}…”";
}
