using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.History;

/// <summary>What became of an entry from one revision to another: it is new, it differs, or it is gone.</summary>
public sealed record EntryChange(EntryRef Entry, Entry? From, Entry? To)
{
    public ChangeKind Kind => From is null ? ChangeKind.Created : To is null ? ChangeKind.Retired : ChangeKind.Changed;

    /// <summary>The places that differ; of an entry that is new or gone, the whole.</summary>
    public IReadOnlyList<FieldChange> Fields => FieldChanges.Between(BodyOf(From), BodyOf(To));

    /// <summary>What no revision in between touched is as it was; what one did may have been put back.</summary>
    private bool IsOne => From?.ChangedIn != To?.ChangedIn && BodyOf(From) != BodyOf(To);

    /// <summary>Every entry that differs between two revisions (nothing at all, before the first), ordered by kind and id.</summary>
    public static IReadOnlyList<EntryChange> Between(KnowledgeBase? from, KnowledgeBase to)
    {
        var before = from is null ? [] : from.Entries.Select(NameOf);
        return
        [
            .. before.Union(to.Entries.Select(NameOf))
                .Select(name => new EntryChange(name, from?.Find(name), to.Find(name)))
                .Where(change => change.IsOne)
                .OrderBy(change => change.Entry.Kind)
                .ThenBy(change => change.Entry.Slug, StringComparer.Ordinal),
        ];
    }

    private static EntryRef NameOf(Entry entry) => new(entry.Kind, entry.Slug);

    private static string? BodyOf(Entry? entry) => entry is null ? null : Document.Write(entry);
}

/// <summary>What happened to an entry.</summary>
public enum ChangeKind
{
    /// <summary>It was not there before.</summary>
    Created,

    /// <summary>It is there and differs.</summary>
    Changed,

    /// <summary>It is no longer there.</summary>
    Retired,
}
