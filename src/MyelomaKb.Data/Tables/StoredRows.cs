using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Tables;

/// <summary>All rows of the tables of what is published, read at one moment.</summary>
internal sealed class StoredRows
{
    private readonly IReadOnlyDictionary<Type, Array> _rows;
    private readonly ILookup<(EntryRef, string Pointer), CiteRow> _cites;
    private readonly ILookup<EntryRef, FormerIdRow> _formerIds;
    private readonly ILookup<EntryRef, UnconfirmedRow> _unconfirmed;
    private readonly Dictionary<EntryRef, EntryRow> _entries;

    public StoredRows(IReadOnlyDictionary<Type, Array> rows)
    {
        _rows = rows;
        _cites = All<CiteRow>().OrderBy(row => row.Position).ToLookup(row => (new EntryRef(row.Kind, row.EntryId), row.Pointer));
        _formerIds = All<FormerIdRow>().OrderBy(row => row.Position).ToLookup(row => new EntryRef(row.Kind, row.EntryId));
        _unconfirmed = All<UnconfirmedRow>().OrderBy(row => row.Position).ToLookup(row => new EntryRef(row.Kind, row.EntryId));
        _entries = All<EntryRow>().ToDictionary(row => new EntryRef(row.Kind, row.Id));
    }

    public TRow[] All<TRow>() => (TRow[])_rows[typeof(TRow)];

    /// <summary>The parts of each entry, in the entry's order.</summary>
    public ILookup<string, TRow> PartsBy<TRow>(Func<TRow, string> entryId)
        where TRow : IPartRow => All<TRow>().OrderBy(row => row.Position).ToLookup(entryId);

    public IReadOnlyList<Cite> Cites(EntryRef entry, string pointer) =>
        [.. _cites[(entry, pointer)].Select(row => new Cite(new(row.SourceId), row.Location))];

    /// <summary>The citation of a part that has just one. Where somebody deleted it, none: the check then finds the difference.</summary>
    public Cite OneCite(EntryRef entry, string pointer) => Cites(entry, pointer) is [var cite] ? cite : new Cite(new(""));

    /// <summary>The entry with what all kinds have.</summary>
    public Entry Complete(Entry entry)
    {
        var name = new EntryRef(entry.Kind, entry.Slug);
        return entry with
        {
            FormerIds = [.. _formerIds[name].Select(row => row.FormerId)],
            Cites = Cites(name, Pointers.Whole),
            Unconfirmed = [.. _unconfirmed[name].Select(row => row.Pointer)],
            Note = _entries[name].Note,
            ChangedIn = _entries[name].Revision,
        };
    }
}
