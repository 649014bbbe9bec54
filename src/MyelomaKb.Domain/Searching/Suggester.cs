using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Domain.Searching;

/// <summary>
/// Says what somebody who types is perhaps about to write: names of drugs, classes, combinations and trials that begin so, or nearly so,
/// at their first or any later word. Made once a revision.
/// </summary>
public sealed class Suggester
{
    private const float OtherWord = 0.5f;

    private readonly string[] _keys;
    private readonly Candidate[][] _candidates;
    private readonly PrefixSearch _search;

    internal Suggester(KnowledgeBase kb)
    {
        var names =
            from entry in kb.Entries
            where entry is Drug or DrugClass or Combination or Trial
            from text in SearchTexts.Of(entry, kb)
            where text.IsName && text.Field != SearchField.Id
            let candidate = CandidateOf(entry, text)
            from key in KeysOf(NameFolding.Fold(text.Text))
            select (key.Text, Candidate: candidate with { Weight = candidate.Weight * key.Weight });
        var byKey = names.GroupBy(name => name.Text, name => name.Candidate, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        _keys = [.. byKey.Select(group => group.Key)];
        _candidates = [.. byKey.Select(group => group.ToArray())];
        _search = new PrefixSearch(_keys);
    }

    /// <summary>
    /// The best names for what was typed, each entry once: fewer slips first, then the shorter way to go, then by kind and name.
    /// Nothing for a text without any letter or digit.
    /// </summary>
    public IReadOnlyList<SuggestedName> Suggest(string typed, int most)
    {
        var folded = NameFolding.Fold(typed);
        if (folded.Length == 0)
        {
            return [];
        }

        // Spaces and hyphens are left out as often as not: "tecdara" begins Tec-Dara.
        var found = new Dictionary<EntryRef, Found>();
        Collect(folded, PrefixSearch.SlipsAllowed(folded), found);
        var compact = folded.Replace(" ", "", StringComparison.Ordinal);
        if (compact.Length < folded.Length)
        {
            Collect(compact, slips: 0, found);
        }

        return
        [
            .. found.OrderBy(pair => pair.Value.Rank).ThenBy(pair => pair.Key.Kind).ThenBy(pair => pair.Key.Slug, StringComparer.Ordinal)
                .Take(most)
                .Select(pair => new SuggestedName(pair.Key, pair.Value.Name.Field, pair.Value.Name.Shown, pair.Value.Slips)),
        ];
    }

    private void Collect(string folded, int slips, Dictionary<EntryRef, Found> found)
    {
        foreach (var (from, to, distance) in _search.Find(folded, slips))
        {
            for (var at = from; at < to; at++)
            {
                foreach (var name in _candidates[at])
                {
                    // A whole name beats the beginning of one, and no slip beats everything.
                    var rest = _keys[at].Length == folded.Length ? 0 : 1 + (_keys[at].Length * 0.01);
                    var rank = (distance * 10) + rest + ((1 - name.Weight) * 4) + (SearchTexts.Rank(name.Entry.Kind) * 0.1);
                    if (!found.TryGetValue(name.Entry, out var best) || rank < best.Rank)
                    {
                        found[name.Entry] = new Found(name, rank, distance);
                    }
                }
            }
        }
    }

    private static Candidate CandidateOf(Entry entry, SearchText text) => new(
        new EntryRef(entry.Kind, entry.Slug),
        text.Field,
        text.Field == SearchField.Misspelling && entry is Drug drug ? drug.Name : text.Text,
        text.Weight);

    /// <summary>The name, the name without spaces, and the name from each later word on.</summary>
    private static IEnumerable<(string Text, float Weight)> KeysOf(string folded)
    {
        yield return (folded, 1);
        if (folded.Contains(' ', StringComparison.Ordinal))
        {
            yield return (folded.Replace(" ", "", StringComparison.Ordinal), 1);
        }

        for (var at = folded.IndexOf(' ', StringComparison.Ordinal); at > 0; at = folded.IndexOf(' ', at + 1))
        {
            yield return (folded[(at + 1)..], OtherWord);
        }
    }

    private sealed record Candidate(EntryRef Entry, SearchField Field, string Shown, float Weight);

    private readonly record struct Found(Candidate Name, double Rank, int Slips);
}
