using System.Globalization;
using MyelomaKb.Data.History;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Api.History;

/// <summary>One publication: when, by whom, why, from which sources, and how much it changed.</summary>
public sealed record PublicationResponse
{
    public PublicationResponse(RevisionRecord record, KnowledgeBase kb)
    {
        var number = record.Revision.Number;
        Number = number;
        Link = string.Create(CultureInfo.InvariantCulture, $"/v1/revisions/{number}");
        Difference = string.Create(CultureInfo.InvariantCulture, $"/v1/diff?from={number - 1}&to={number}");
        PublishedAt = record.Revision.PublishedAt;
        Author = record.Revision.Author;
        ApprovedBy = record.ApprovedBy;
        Reason = record.Revision.Reason;
        Sources = HistorySource.All(record.Sources, kb);
        (Created, Changed, Retired) = (record.Created, record.Changed, record.Retired);
    }

    /// <summary>The revision's number: 1, 2, 3 … without gaps.</summary>
    public int Number { get; }

    /// <summary>Where it can be read.</summary>
    public string Link { get; }

    /// <summary>The URL of its changes.</summary>
    public string Difference { get; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset PublishedAt { get; }

    /// <summary>Its author, by the display name of the time: an editor, or the program that imported it.</summary>
    public string Author { get; }

    /// <summary>The reviewer, by the display name of the time; absent for an import.</summary>
    public string? ApprovedBy { get; }

    /// <summary>Why it was made.</summary>
    public string Reason { get; }

    /// <summary>The sources that its author named; empty for an import, where each entry cites its own.</summary>
    public IReadOnlyList<HistorySource> Sources { get; }

    /// <summary>How many entries it added.</summary>
    public int Created { get; }

    /// <summary>How many entries it changed.</summary>
    public int Changed { get; }

    /// <summary>How many entries it retired.</summary>
    public int Retired { get; }
}

/// <summary>A document that a change is based on, and where in it.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Where">Section, table or paragraph.</param>
/// <param name="Title">The document's title; absent if the source has been retired since.</param>
/// <param name="Url">Its URL, if it has a public one.</param>
public sealed record HistorySource(string Source, string? Where, string? Title, string? Url)
{
    /// <summary>Each citation once, with its document looked up.</summary>
    public static IReadOnlyList<HistorySource> All(IEnumerable<Cite> cites, KnowledgeBase kb) =>
        [.. cites.Distinct().Select(cite => One(cite, kb.Sources.Find(cite.Source.Value)))];

    private static HistorySource One(Cite cite, Source? source) => new(cite.Source.Value, cite.Where, source?.Title, source?.Url);
}
