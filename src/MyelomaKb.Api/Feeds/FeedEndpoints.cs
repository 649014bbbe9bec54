using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Feeds;

/// <summary>The door to the feeds. Their formats are standards of their own: `/docs/feeds` tells of them, not the contract.</summary>
public static class FeedEndpoints
{
    public static void AddFeeds(this IServiceCollection services) => services.AddSingleton<RecentChanges>().AddSingleton<ChangesFeed>();

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapFeed("/feeds/changes.atom", isAtom: true);
        routes.MapFeed("/feeds/changes.json", isAtom: false);
    }

    private static void MapFeed(this IEndpointRouteBuilder routes, string path, bool isAtom) =>
        routes.MapMethods(path, ReadRoutes.Methods, (
            [AsParameters] ChangesFeed.Request request, HttpContext http, ChangesFeed feed, CancellationToken cancellation) =>
            feed.HandleAsync(http, request, isAtom, cancellation)).Takes<ChangesFeed.Request>().ExcludeFromDescription();
}
