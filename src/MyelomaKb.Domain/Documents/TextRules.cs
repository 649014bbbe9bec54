using System.Text.RegularExpressions;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Documents;

/// <summary>
/// What a text in an entry may be wherever it comes from. These rules hold for what is written from now on: an entry that was published
/// before a rule existed stays readable, and stands in nobody's way.
/// </summary>
internal static partial class TextRules
{
    /// <summary>The longest id: it stands in URLs and in indexes.</summary>
    public const int LongestId = 100;

    private const int LongestProse = 4000;
    private const int LongestUrl = 2000;

    /// <summary>Names, codes and places: what is indexed must fit into a page of an index, whatever script it is written in.</summary>
    private const int LongestTerm = 500;

    private static readonly HashSet<string> Prose = new(StringComparer.Ordinal)
    {
        "note", "summary", "plainLanguage", "statement", "difference", "indication", "population", "question", "authors", "boxedWarnings",
    };

    /// <summary>What is wrong with a text; null where nothing is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="property">The property that holds it, itself or in a list.</param>
    /// <param name="isId">Whether it is the id of an entry.</param>
    public static string? FaultOf(string text, string property, bool isId)
    {
        var longest = isId ? LongestId : property == "url" ? LongestUrl : Prose.Contains(property) ? LongestProse : LongestTerm;
        return text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])
                ? "the text is empty, or starts or ends with a blank"
            : text.Length > longest ? FormattableString.Invariant($"the text has {text.Length} characters; {longest} are allowed here")
            : PlainText.FaultOfLines(text) is { } fault ? fault
            : UrlWithCredentials().IsMatch(text) ? "the text holds a URL with a user name or a password"
            : null;
    }

    [GeneratedRegex(@"://[/\\]*[^\s/?#\\]*@", RegexOptions.CultureInvariant)]
    private static partial Regex UrlWithCredentials();
}
