using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Data.Searching;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Searching;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Api.Search;

/// <summary>An entry that was found, and why.</summary>
public sealed record SearchHit
{
    private const int MostReasons = 3;

    public SearchHit(Entry entry, IEnumerable<SearchMatch> matches, Snapshot snapshot)
    {
        Kind = entry.Kind;
        Id = entry.Slug;
        (Name, Summary) = (entry.DisplayName, entry.SummaryOn(snapshot.Day));
        Link = EntryLinks.To(entry.Kind, entry.Slug);
        ChangedIn = entry.ChangedIn;
        Reasons =
        [
            .. matches.GroupBy(match => (match.Field, match.Text)).Select(SearchReason.Of)
                .DistinctBy(reason => (reason.Field, reason.Words)).Take(MostReasons),
        ];
    }

    /// <summary>Which kind of entry it is.</summary>
    public EntryKind Kind { get; }

    /// <summary>The entry's id.</summary>
    public string Id { get; }

    /// <summary>What the entry is called.</summary>
    public string Name { get; }

    /// <summary>One line about it; for an approval, the indication in the wording of the day.</summary>
    public string Summary { get; }

    /// <summary>The URL of the entry.</summary>
    public string Link { get; }

    /// <summary>The revision that last changed the entry.</summary>
    public int ChangedIn { get; }

    /// <summary>Where and how it matched, best first, at most three.</summary>
    public IReadOnlyList<SearchReason> Reasons { get; }
}

/// <summary>Why an entry was found.</summary>
/// <param name="Field">The part of the entry that matched.</param>
/// <param name="How">How it matches the query.</param>
/// <param name="Words">
/// The text in pieces, in order; plain text, never markup. Absent for a known misspelling, which is never shown.
/// </param>
public sealed record SearchReason(SearchField Field, MatchKind How, IReadOnlyList<TextPiece>? Words)
{
    internal static SearchReason Of(IGrouping<(SearchField Field, string Text), SearchMatch> matches) => new(
        matches.Key.Field,
        matches.Min(match => match.How),
        matches.Key.Field == SearchField.Misspelling
            ? null
            : TextPiece.Cut(matches.Key.Text, matches.SelectMany(match => match.Words).ToHashSet()));
}
