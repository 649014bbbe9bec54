using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Editing;

/// <summary>The entries under check, found by name, and the findings so far.</summary>
internal sealed class EntrySet
{
    private readonly Dictionary<EntryRef, Entry> _byName = [];
    private readonly Func<EntryRef, bool> _assumed;
    private readonly List<Finding> _findings = [];

    public EntrySet(IReadOnlyCollection<Entry> all, Func<EntryRef, bool> assumed)
    {
        All = all;
        _assumed = assumed;
        foreach (var entry in all)
        {
            if (!_byName.TryAdd(NameOf(entry), entry))
            {
                Report(entry, "/id", $"the id stands twice among the {Words.Of(entry.Kind, 2)}");
            }
        }
    }

    public IReadOnlyCollection<Entry> All { get; }

    public IReadOnlyList<Finding> Findings => _findings;

    public static EntryRef NameOf(Entry entry) => new(entry.Kind, entry.Slug);

    /// <summary>Every entry of a kind, each id once.</summary>
    public IEnumerable<TEntry> Of<TEntry>()
        where TEntry : Entry => _byName.Values.OfType<TEntry>();

    /// <summary>The entry that is referred to, or null; nothing is reported.</summary>
    public TEntry? Find<TEntry>(EntryKind kind, Id<TEntry> id)
        where TEntry : Entry => _byName.GetValueOrDefault(new EntryRef(kind, id.Value)) as TEntry;

    public void Report(Entry entry, string pointer, string message, Severity severity = Severity.Error) =>
        _findings.Add(new Finding(NameOf(entry), pointer, message, severity));

    /// <summary>Reports where the condition does not hold.</summary>
    public void Require(bool holds, Entry entry, string pointer, string message)
    {
        if (!holds)
        {
            Report(entry, pointer, message);
        }
    }

    /// <summary>The entry that is referred to, or null; where nothing is known of it, that is reported.</summary>
    public TEntry? Follow<TEntry>(Entry from, string pointer, EntryKind kind, Id<TEntry> id)
        where TEntry : Entry
    {
        if (Find(kind, id) is { } found)
        {
            return found;
        }

        Require(_assumed(new EntryRef(kind, id.Value)), from, pointer, $"there is no {Words.Of(kind)} '{id}'");
        return null;
    }

    /// <summary>Follows every reference of a list, and reports the one that stands in it twice.</summary>
    public void FollowAll<TEntry>(Entry from, string pointer, EntryKind kind, IReadOnlyList<Id<TEntry>> ids)
        where TEntry : Entry
    {
        for (var at = 0; at < ids.Count; at++)
        {
            Follow(from, $"{pointer}/{at}", kind, ids[at]);
        }

        RequireOnce(from, pointer, ids);
    }

    /// <summary>Reports every value that equals an earlier one of the list.</summary>
    public void RequireOnce<T>(Entry from, string pointer, IEnumerable<T> values)
    {
        HashSet<T> seen = [];
        foreach (var (at, value) in values.Index())
        {
            Require(seen.Add(value), from, $"{pointer}/{at}", $"'{value}' stands here twice");
        }
    }
}
