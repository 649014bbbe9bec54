using System.Text.RegularExpressions;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Data.Entries;

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
    public static string? Fault(string text, Place place, bool isId)
    {
        var longest = isId ? LongestId : LongestOf(place);
        return text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])
                ? "the text is empty, or starts or ends with a blank"
            : text.Length > longest ? FormattableString.Invariant($"the text has {text.Length} characters; {longest} are allowed here")
            : text.Any(one => char.IsControl(one) && one != '\n') ? "the text holds a control character"
            : !PlainText.IsPlainLines(text) ? "the text holds a character that changes the direction of writing, or separates lines"
            : UrlWithCredentials().IsMatch(text) ? "the text holds a URL with a user name or a password"
            : null;
    }

    private static int LongestOf(Place place)
    {
        // An item of a list is bound as its list is.
        var name = place.Segment.Length > 0 && char.IsAsciiDigit(place.Segment[0]) && place.Parent is { } list ? list.Segment : place.Segment;
        return name == "url" ? LongestUrl : Prose.Contains(name) ? LongestProse : LongestTerm;
    }

    [GeneratedRegex(@"://[/\\]*[^\s/?#\\]*@", RegexOptions.CultureInvariant)]
    private static partial Regex UrlWithCredentials();
}
