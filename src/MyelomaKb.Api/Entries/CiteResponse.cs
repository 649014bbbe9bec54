using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Api.Entries;

/// <summary>A document that states a fact, and where in it.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Where">Section, table or paragraph.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Url">Its URL, if it has a public one.</param>
public sealed record CiteResponse(string Source, string? Where, string Title, string Publisher, string? Url)
{
    /// <summary>Citations with their documents looked up.</summary>
    public static IReadOnlyList<CiteResponse> All(IEnumerable<Cite> cites, Snapshot snapshot) =>
        [.. cites.Select(cite => One(cite, snapshot))];

    /// <summary>A citation with its document looked up.</summary>
    public static CiteResponse One(Cite cite, Snapshot snapshot)
    {
        var source = snapshot.Kb.Sources[cite.Source];
        return new CiteResponse(source.Id.Value, cite.Where, source.Title, source.Publisher, source.Url);
    }
}
