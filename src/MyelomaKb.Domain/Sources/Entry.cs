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
    /// Whether it states facts, so that it cites a source. Classes and conditions are words of our own; a label is a source itself, as a
    /// source is.
    /// </summary>
    public virtual bool MustCite => false;

    /// <summary>What it is called in a list.</summary>
    public abstract string DisplayName { get; }

    /// <summary>What it is called in the middle of a sentence.</summary>
    public abstract string NameInText { get; }

    /// <summary>The regulator whose decision or document it is; null where it is nobody's.</summary>
    public virtual Regulator? DecidedBy => null;

    /// <summary>The settings that it is for; none where it is for no setting in particular.</summary>
    public virtual IEnumerable<Setting> UsedIn => [];

    /// <summary>
    /// The day on which it was last read, if it is a document itself; others are as fresh as the documents that they cite.
    /// </summary>
    public virtual DateOnly? ReadOn => null;

    /// <summary>One line about it, as it stands on a day.</summary>
    public abstract string SummaryOn(DateOnly day);

    /// <summary>How much harm it can do on a day if it is no longer true.</summary>
    public virtual ReviewRisk RiskOn(DateOnly day) => ReviewRisk.Low;

    /// <summary>Every citation of the record, those of its parts included.</summary>
    public virtual IEnumerable<Cite> AllCites => Cites;
}
