namespace MyelomaKb.Api.Http.Reading;

/// <summary>All entries that a list holds, in its total order, before it is cut into pages; only a page's entries take shape.</summary>
public sealed class Listing<TItem>
{
    private readonly IReadOnlyList<string> _keys;
    private readonly Func<int, TItem> _shape;

    private Listing(IReadOnlyList<string> keys, Func<int, TItem> shape) => (_keys, _shape) = (keys, shape);

    public int Total => _keys.Count;

    /// <summary>A list of these entries: a key names an entry's place, the shape is what a caller sees.</summary>
    public static Listing<TItem> Of<TEntry>(IEnumerable<TEntry> entries, Func<TEntry, string> key, Func<TEntry, TItem> shape)
    {
        var all = entries.ToList();
        return new Listing<TItem>([.. all.Select(key)], at => shape(all[at]));
    }

    /// <summary>The place after the entry with this key; null where the list has no such entry.</summary>
    public int? After(string key)
    {
        for (var at = 0; at < _keys.Count; at++)
        {
            if (_keys[at] == key)
            {
                return at + 1;
            }
        }

        return null;
    }

    /// <summary>The entries from a place on, and the key of the last one where more follow.</summary>
    public (IReadOnlyList<TItem> Items, string? More) Slice(int from, int limit)
    {
        var end = Math.Min(Total, from + limit);
        return ([.. Enumerable.Range(from, Math.Max(0, end - from)).Select(_shape)], end < Total ? _keys[end - 1] : null);
    }
}
