using System.Globalization;
using System.Text;

namespace MyelomaKb.Domain.Drugs;

/// <summary>
/// Makes names comparable: case, accents, trade-mark signs and the choice between space, hyphen, slash and dot do not matter.
/// </summary>
public static class NameFolding
{
    /// <summary>The comparable form of a name; two names mean the same when their forms are equal.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (c is '®' or '™' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (!IsSeparator(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Where the words stand in a text, in the order in which they stand in its comparable form.</summary>
    public static IEnumerable<Range> Words(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !IsSeparator(text[end]))
            {
                end++;
            }

            if (end > start && Fold(text[start..end]).Length > 0)
            {
                yield return start..end;
            }

            start = Math.Max(end, start + 1);
        }
    }

    private static bool IsSeparator(char c) =>
        char.IsWhiteSpace(c) || c is '-' or '_' or '/' or ',' or '.' or '·' or '‐' or '‑' or '–';
}
