using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Api.Search;

/// <summary>A piece of a text.</summary>
/// <param name="Text">The words of the entry.</param>
/// <param name="Hit">Whether this piece matched.</param>
public sealed record TextPiece(string Text, bool Hit)
{
    /// <summary>How much of a long text is shown before the first word that was found, and in all.</summary>
    private const int Before = 40;
    private const int Longest = 240;

    /// <summary>The text in pieces: the numbered words are hits; of a long text the part around the first hit.</summary>
    public static IReadOnlyList<TextPiece> Cut(string text, IReadOnlySet<int> words)
    {
        var hits = NameFolding.Words(text).Index().Where(word => words.Contains(word.Index))
            .Select(word => Bare(text, word.Item.Start.Value, word.Item.End.Value)).ToList();
        var (from, to) = Window(text, hits.Count == 0 ? 0 : hits[0].From);
        List<TextPiece> pieces = [];
        var at = from;
        foreach (var hit in hits.Where(hit => hit.From >= from && hit.To <= to))
        {
            Add(pieces, text[at..hit.From], hit: false);
            Add(pieces, text[hit.From..hit.To], hit: true);
            at = hit.To;
        }

        Add(pieces, text[at..to], hit: false);
        if (to < text.Length)
        {
            Add(pieces, "…", hit: false);
        }

        return from > 0 ? [new TextPiece("…", Hit: false), .. pieces] : pieces;
    }

    /// <summary>
    /// The word without signs of the sentence around it: a bracket belongs to it only with its other half, as in t(11;14).
    /// </summary>
    private static (int From, int To) Bare(string text, int from, int to)
    {
        while (to - from > 1 && IsLoose(text[to - 1], '(', text.AsSpan(from, to - from - 1)))
        {
            to--;
        }

        while (to - from > 1 && IsLoose(text[from], ')', text.AsSpan(from + 1, to - from - 1)))
        {
            from++;
        }

        return (from, to);
    }

    private static bool IsLoose(char sign, char otherHalf, ReadOnlySpan<char> rest) =>
        sign is ';' or ':' or '!' or '?' or '"' or '\'' or '“' or '”' or '‘' or '’'
        || (sign is '(' or ')' && !rest.Contains(otherHalf));

    /// <summary>Neither end parts a word, so it cannot part a character of two halves either.</summary>
    private static (int From, int To) Window(string text, int firstHit)
    {
        var from = firstHit <= Before ? 0 : text.LastIndexOf(' ', firstHit - Before) + 1;
        if (text.Length - from <= Longest)
        {
            return (from, text.Length);
        }

        var to = text.LastIndexOf(' ', from + Longest);
        return (from, to > firstHit ? to : text.Length);
    }

    /// <summary>Neighbouring hits become one piece, with the space between.</summary>
    private static void Add(List<TextPiece> pieces, string text, bool hit)
    {
        if (hit && pieces.Count >= 2 && !pieces[^1].Hit && pieces[^2].Hit && string.IsNullOrWhiteSpace(pieces[^1].Text))
        {
            pieces[^2] = new TextPiece(pieces[^2].Text + pieces[^1].Text + text, Hit: true);
            pieces.RemoveAt(pieces.Count - 1);
        }
        else if (text.Length > 0)
        {
            pieces.Add(new TextPiece(text, hit));
        }
    }
}
