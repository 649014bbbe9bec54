using MyelomaKb.Api.Http.Reading;


namespace MyelomaKb.Api.Sources;

/// <summary>The door to sources.</summary>
public static class SourceEndpoints
{
    public static void MapSources(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/sources").WithTags("Sources");
        group.MapList<ListSources.Request, SourceResponse>("", ListSources.Handle).Documented(
            "listSources", "List sources", "The documents that facts were checked against, ordered by id.");
        group.MapRead<GetSource.Request, SourceResponse>("/{id}", GetSource.Handle).NamedByPath().Documented(
            "getSource", "Get a source", "One document, and the entries that cite it.");
    }
}
