using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Domain.Searching;

/// <summary>Which entries can be searched for, and by which texts.</summary>
public static class SearchTexts
{
    /// <summary>Grows whenever the same entries give other texts; what was written in another shape is written anew.</summary>
    public const int Shape = 2;

    /// <summary>The kinds that can be searched for, the likelier wish first, each with its texts.</summary>
    private static readonly IReadOnlyList<SearchedKind> Searched =
    [
        SearchedKind.Of<Drug>(EntryKind.Drug, DrugTexts.Of),
        SearchedKind.Of<DrugClass>(EntryKind.DrugClass, static (one, _) => OfClass(one)),
        SearchedKind.Of<Combination>(EntryKind.Combination, CombinationTexts.Of),
        SearchedKind.Of<Trial>(EntryKind.Trial, static (trial, _) => TrialTexts.Of(trial)),
        SearchedKind.Of<Approval>(EntryKind.Approval, ApprovalTexts.Of),
        SearchedKind.Of<Claim>(EntryKind.Claim, static (claim, _) => OfClaim(claim)),
    ];

    /// <summary>The kinds that can be searched for, the likelier wish first.</summary>
    public static IReadOnlyList<EntryKind> Kinds { get; } = [.. Searched.Select(one => one.Kind)];

    private static readonly int[] Ranks =
        [.. Enum.GetValues<EntryKind>().Select(kind => Kinds.TakeWhile(one => one != kind).Count())];

    /// <summary>The texts of an entry, in an order that stays the same; none for kinds that cannot be searched for.</summary>
    public static IEnumerable<SearchText> Of(Entry entry, KnowledgeBase kb) =>
        Searched.FirstOrDefault(one => one.Kind == entry.Kind)?.Texts(entry, kb) ?? [];

    /// <summary>
    /// The entries whose texts differ after a change of these from what they were before: what changed itself, and what shows names
    /// of it. A label in words names drugs, classes and conditions anywhere.
    /// </summary>
    public static IEnumerable<EntryRef> Touched(IReadOnlyCollection<EntryRef> changed, KnowledgeBase? before, KnowledgeBase after)
    {
        var named = changed.Any(one => one.Kind is EntryKind.Drug or EntryKind.DrugClass or EntryKind.Condition);
        var perhaps = named ? after.Entries.Select(entry => new EntryRef(entry.Kind, entry.Slug)).Concat(changed).Distinct() : changed;
        return perhaps.Where(one => !Texts(one, before).SequenceEqual(Texts(one, after)));
    }

    /// <summary>The place of a kind among those that are wished for; those that cannot be searched for come last.</summary>
    internal static int Rank(EntryKind kind) => Ranks[(int)kind];

    /// <summary>How a setting is written out; both spellings, for people type either.</summary>
    internal static string Words(Setting setting) =>
        setting == Setting.Smoldering ? "smoldering (smouldering) myeloma" : Wire<Setting>.Name(setting).Replace('-', ' ');

    private static IEnumerable<SearchText> OfClass(DrugClass one)
    {
        yield return new(SearchField.Id, one.Slug, 0.95f, IsName: true);
        yield return new(SearchField.Name, one.Name, 1, IsName: true);
        if (one.Abbreviation is { } abbreviation)
        {
            yield return new(SearchField.Abbreviation, abbreviation, 1, IsName: true);
        }

        yield return new(SearchField.Summary, one.Summary, 0.3f, IsName: false);
    }

    private static IEnumerable<SearchText> OfClaim(Claim claim)
    {
        yield return new(SearchField.Id, claim.Slug, 0.3f, IsName: false);
        yield return new(SearchField.Statement, claim.Statement, 0.8f, IsName: false);
        if (claim.Difference is { } difference)
        {
            yield return new(SearchField.Difference, difference, 0.3f, IsName: false);
        }
    }

    private sealed record SearchedKind(EntryKind Kind, Func<Entry, KnowledgeBase, IEnumerable<SearchText>> Texts)
    {
        public static SearchedKind Of<TEntry>(EntryKind kind, Func<TEntry, KnowledgeBase, IEnumerable<SearchText>> texts)
            where TEntry : Entry => new(kind, (entry, kb) => texts((TEntry)entry, kb));
    }

    private static IEnumerable<SearchText> Texts(EntryRef name, KnowledgeBase? kb) => kb?.Find(name) is { } entry ? Of(entry, kb) : [];
}
