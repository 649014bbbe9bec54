using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain;

/// <summary>All entries of one kind, in the order of their ids, found by id or former id.</summary>
public sealed class EntryTable<TEntry>
    where TEntry : Entry
{
    private readonly Dictionary<string, TEntry> _byId;
    private readonly Dictionary<string, TEntry> _byFormerId;

    private readonly Dictionary<string, Retirement> _retired;

    internal EntryTable(IEnumerable<TEntry> entries, IEnumerable<Retirement> retired)
    {
        _retired = retired.ToDictionary(one => one.Entry.Slug, StringComparer.Ordinal);
        All = [.. entries.OrderBy(entry => entry.Slug, StringComparer.Ordinal)];
        _byId = All.ToDictionary(entry => entry.Slug, StringComparer.Ordinal);
        _byFormerId = All
            .SelectMany(entry => entry.FormerIds, (entry, former) => (entry, former))
            .Where(pair => !_byId.ContainsKey(pair.former))
            .ToDictionary(pair => pair.former, pair => pair.entry, StringComparer.Ordinal);
    }

    /// <summary>Every entry, ordered by id.</summary>
    public IReadOnlyList<TEntry> All { get; }

    /// <summary>The entry that a checked reference names; throws where the reference was not checked.</summary>
    public TEntry this[Id<TEntry> id] => _byId[id.Value];

    /// <summary>The entry with this id, or null.</summary>
    public TEntry? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>What is known of the entry that had this id until it was retired, or null.</summary>
    public Retirement? FindRetired(string id) => _retired.GetValueOrDefault(id);

    /// <summary>The entry that had this id before, or null.</summary>
    public TEntry? FindFormer(string id) => _byFormerId.GetValueOrDefault(id);
}
