using System.Text.Json.Serialization;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Upkeep;

namespace MyelomaKb.Api.Entries;

/// <summary>What every published entry carries, whatever its kind.</summary>
public abstract record EntryResponse
{
    private const int First = -1;
    private const int Last = 1;

    private protected EntryResponse(Entry entry, string link, Snapshot snapshot)
    {
        Id = entry.Slug;
        Link = link + entry.Slug;
        FormerIds = entry.FormerIds.Count == 0 ? null : entry.FormerIds;
        Note = entry.Note;
        Cites = CiteResponse.All(entry.Cites, snapshot);
        Unconfirmed = UnconfirmedField.All(entry, snapshot.Day);
        var review = ReviewPlan.Of(snapshot.Kb, entry, snapshot.Day);
        ReviewedOn = review.ReviewedOn;
        ReviewDueOn = review.DueOn;
        ChangedIn = entry.ChangedIn;
    }

    /// <summary>The entry's id: a slug that never changes once it has been published.</summary>
    [JsonPropertyOrder(First)]
    public string Id { get; }

    /// <summary>The entry's permanent URL.</summary>
    [JsonPropertyOrder(First)]
    public string Link { get; }

    /// <summary>Ids that the entry had before; they still redirect to it.</summary>
    [JsonPropertyOrder(Last)]
    public IReadOnlyList<string>? FormerIds { get; }

    /// <summary>A remark for readers.</summary>
    [JsonPropertyOrder(Last)]
    public string? Note { get; }

    /// <summary>The documents that the entry was checked against.</summary>
    [JsonPropertyOrder(Last)]
    public IReadOnlyList<CiteResponse> Cites { get; }

    /// <summary>What no document confirms, and how certain it is.</summary>
    [JsonPropertyOrder(Last)]
    public IReadOnlyList<UnconfirmedField> Unconfirmed { get; }

    /// <summary>The newest day on which one of the cited documents was read for this knowledge base.</summary>
    [JsonPropertyOrder(Last)]
    public DateOnly? ReviewedOn { get; }

    /// <summary>
    /// When it is due to be compared with its documents again: 90 days later for approvals in force, 180 for drugs and combinations, 365
    /// for all others, and one step sooner if something is unconfirmed.
    /// </summary>
    [JsonPropertyOrder(Last)]
    public DateOnly? ReviewDueOn { get; }

    /// <summary>The revision that last changed this entry.</summary>
    [JsonPropertyOrder(Last)]
    public int ChangedIn { get; }
}
