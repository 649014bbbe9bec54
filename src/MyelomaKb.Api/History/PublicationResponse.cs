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

    /// <summary>Where everything that it changed can be read.</summary>
    public string Difference { get; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset PublishedAt { get; }

    /// <summary>Whose work it is, by the name shown then: an editor as they chose to be shown, or the program that imported.</summary>
    public string Author { get; }

    /// <summary>Who approved it, by the name shown then; absent for an import.</summary>
    public string? ApprovedBy { get; }

    /// <summary>Why it was made.</summary>
    public string Reason { get; }

    /// <summary>The sources that its author named for the whole; none for an import, where each entry cites its own.</summary>
    public IReadOnlyList<HistorySource> Sources { get; }

    /// <summary>How many entries it added.</summary>
    public int Created { get; }

    /// <summary>How many entries it changed.</summary>
    public int Changed { get; }

    /// <summary>How many entries it retired.</summary>
    public int Retired { get; }
}

/// <summary>A document that a change rests on, and where in it.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Where">Section, table or paragraph.</param>
/// <param name="Title">The document's title; absent where the source itself has been retired since.</param>
/// <param name="Url">Where it can be read, if it has a public address.</param>
public sealed record HistorySource(string Source, string? Where, string? Title, string? Url)
{
    /// <summary>Each citation once, with its document looked up.</summary>
    public static IReadOnlyList<HistorySource> All(IEnumerable<Cite> cites, KnowledgeBase kb) =>
        [.. cites.Distinct().Select(cite => One(cite, kb.Sources.Find(cite.Source.Value)))];

    private static HistorySource One(Cite cite, Source? source) => new(cite.Source.Value, cite.Where, source?.Title, source?.Url);
}
