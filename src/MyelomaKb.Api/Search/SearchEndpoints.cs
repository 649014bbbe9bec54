using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Search;

/// <summary>The door to search: what fits a text, and names for who is typing.</summary>
public static class SearchEndpoints
{
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<SearchDesk>();
        services.AddSingleton<SearchEntries>();
    }

    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1").WithTags("Search");
        group.MapMethods("/search", ReadRoutes.Methods, (
                [AsParameters] SearchEntries.Request request, HttpContext http, SearchEntries search, CancellationToken cancellation) =>
                search.HandleAsync(http, request, cancellation))
            .Produces<SearchPage>()
            .DescribedAsRead<SearchEntries.Request>()
            .Documented(
                "search", "Search",
                "Entries of any kind that match a text, best first, each with the reasons why. Words match in other grammatical "
                + "forms; names also if misspelt or incomplete. An older `revision` finds what that revision said, and nothing else; "
                + "`asOf` finds approvals in that day's wording. Search needs the database: in an outage it answers 503 with Retry-After.");
        group.MapRead<SuggestNames.Request, Suggestions>("/suggest", SuggestNames.Handle).Documented(
            "suggest", "Suggest names",
            "Names of drugs, classes, combinations and trials that start, or nearly start, with the text. Use it on every keystroke: it is "
            + "answered from memory, also during a database outage.");
    }
}
