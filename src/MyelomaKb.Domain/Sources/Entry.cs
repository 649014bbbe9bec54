using System.Text.Json.Serialization;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Sources;

/// <summary>One published record of the knowledge base, whatever its kind.</summary>
public abstract record Entry
{
    private protected Entry()
    {
    }

    /// <summary>Which kind of record this is; kind and slug together name an entry.</summary>
    public abstract EntryKind Kind { get; }

    /// <summary>The id as plain text.</summary>
    public abstract string Slug { get; }

    /// <summary>Ids this entry had before; links to them still work.</summary>
    [JsonPropertyOrder(-1)]
    public IReadOnlyList<string> FormerIds { get; init => field = value ?? []; } = [];

    /// <summary>The sources this record was checked against.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<Cite> Cites { get; init => field = value ?? []; } = [];

    /// <summary>JSON pointers to what could not be confirmed in a source; "/" is the record as a whole.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<string> Unconfirmed { get; init => field = value ?? []; } = [];

    /// <summary>An editor's remark for readers.</summary>
    [JsonPropertyOrder(3)]
    public string? Note { get; init; }

    /// <summary>The revision that last changed this entry; 0 before it is published. Not part of the entry's content.</summary>
    [JsonIgnore]
    public int ChangedIn { get; init; }

    /// <summary>
    /// Whether records of this kind state facts, so that each cites a source. Classes and conditions are words of our own; a label is
    /// a source itself, as a source is.
    /// </summary>
    public static bool MustCite(EntryKind kind) =>
        kind is EntryKind.Drug or EntryKind.Trial or EntryKind.Approval or EntryKind.Combination or EntryKind.Claim;

    /// <summary>Every citation of the record, those of its parts included.</summary>
    public virtual IEnumerable<Cite> AllCites => Cites;
}
