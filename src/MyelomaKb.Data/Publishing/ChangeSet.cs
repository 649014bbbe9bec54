using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Publishing;

/// <summary>What a publication changes: entries that are new or whose body differs, and entries that go.</summary>
public sealed record ChangeSet(IReadOnlyList<Entry> Changed, IReadOnlyList<Retirement> Retired)
{
    /// <summary>Whether nothing would change.</summary>
    public bool IsEmpty => Changed.Count == 0 && Retired.Count == 0;

    /// <summary>The changes that lead from a revision (none, before the first) to a whole set of entries.</summary>
    public static ChangeSet Between(KnowledgeBase? from, IReadOnlyCollection<Entry> to)
    {
        var kept = to.Select(NameOf).ToHashSet();
        return new ChangeSet(
            [.. to.Where(entry => from?.Find(NameOf(entry)) is not { } before || Document.Write(before) != Document.Write(entry))],
            [.. (from?.Entries ?? []).Select(NameOf).Where(name => !kept.Contains(name)).Select(name => new Retirement(name, []))]);
    }

    /// <summary>
    /// The ids, present and former, that would lead nowhere: an id that becomes a former id of another entry still leads somewhere.
    /// </summary>
    public static IReadOnlyList<EntryRef> LostIds(KnowledgeBase? from, IReadOnlyCollection<Entry> to)
    {
        var kept = to.SelectMany(IdsOf).ToHashSet();
        var lost = (from?.Entries ?? []).SelectMany(IdsOf).Where(name => !kept.Contains(name));
        return [.. lost.OrderBy(name => name.ToString(), StringComparer.Ordinal)];
    }

    private static EntryRef NameOf(Entry entry) => new(entry.Kind, entry.Slug);

    private static IEnumerable<EntryRef> IdsOf(Entry entry) =>
        entry.FormerIds.Prepend(entry.Slug).Select(id => new EntryRef(entry.Kind, id));
}
