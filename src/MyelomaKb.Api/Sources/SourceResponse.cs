using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Api.Sources;

/// <summary>A document that facts were checked against.</summary>
public sealed record SourceResponse : EntryResponse
{
    public SourceResponse(Source source, Snapshot snapshot)
        : base(source, "/v1/sources/", snapshot)
    {
        Title = source.Title;
        Publisher = source.Publisher;
        Kind = source.SourceKind;
        Url = source.Url;
        Published = source.Published;
        Retrieved = source.Retrieved;
        Authors = source.Authors;
        CitedBy = [.. snapshot.Kb.Links.CitedBy(source.Id).Where(entry => Shown(entry, snapshot.Day)).Select(EntryLink.To)];
    }

    /// <summary>The document's title.</summary>
    public string Title { get; }

    /// <summary>Who published it.</summary>
    public string Publisher { get; }

    /// <summary>What kind of document it is.</summary>
    public SourceKind Kind { get; }

    /// <summary>Its URL, if it has a public one.</summary>
    public string? Url { get; }

    /// <summary>The day on which it was published.</summary>
    public DateOnly? Published { get; }

    /// <summary>The day on which it was last read for this knowledge base.</summary>
    public DateOnly? Retrieved { get; }

    /// <summary>Its authors.</summary>
    public string? Authors { get; }

    /// <summary>The entries that cite it; only approvals decided by the day.</summary>
    public IReadOnlyList<EntryLink> CitedBy { get; }

    private static bool Shown(Entry entry, DateOnly day) => entry is not Approval approval || approval.DecidedBy(day);
}

/// <summary>An entry of any kind.</summary>
/// <param name="Kind">What kind of entry it is.</param>
/// <param name="Id">The entry's id.</param>
public sealed record EntryLink(EntryKind Kind, string Id)
{
    public static EntryLink To(Entry entry) => new(entry.Kind, entry.Slug);
}
