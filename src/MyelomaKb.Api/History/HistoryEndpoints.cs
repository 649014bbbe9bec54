using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.History;

/// <summary>The door to what was published when, by whom, why, and what it changed.</summary>
public static class HistoryEndpoints
{
    private static readonly (EntryKind Kind, string Path, string Name)[] Kinds =
    [
        (EntryKind.Drug, "drugs", "Drug"),
        (EntryKind.DrugClass, "drug-classes", "DrugClass"),
        (EntryKind.Approval, "approvals", "Approval"),
        (EntryKind.Combination, "combinations", "Combination"),
        (EntryKind.Trial, "trials", "Trial"),
        (EntryKind.Claim, "claims", "Claim"),
        (EntryKind.Source, "sources", "Source"),
        (EntryKind.Condition, "conditions", "Condition"),
        (EntryKind.Label, "labels", "Label"),
    ];

    public static void AddHistory(this IServiceCollection services) =>
        services.AddSingleton<HistoryPipeline>().AddSingleton<GetDifference>();

    public static void MapHistory(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1").WithTags("History");
        Describe<ListRevisions.Request, Page<PublicationResponse>>(group.MapMethods("/revisions", ReadRoutes.Methods, (
            [AsParameters] ListRevisions.Request request, HttpContext http, HistoryPipeline pipeline, CancellationToken cancellation) =>
            pipeline.RunAsync(http, request, request.Cursor, ListRevisions.HandleAsync, cancellation))).Documented(
            "listRevisions", "List revisions", "Every publication, newest first: when, by whom, why, and how much it changed.");
        Describe<GetRevision.Request, PublicationResponse>(group.MapMethods("/revisions/{number}", ReadRoutes.Methods, (
            [AsParameters] GetRevision.Request request, HttpContext http, HistoryPipeline pipeline, CancellationToken cancellation) =>
            pipeline.RunAsync(http, request, null, GetRevision.HandleAsync, cancellation))).Documented(
            "getRevision", "Get a revision", "One publication by its number; `difference` links to what it changed.");
        Describe<GetDifference.Request, Page<DifferenceResponse>>(group.MapMethods("/diff", ReadRoutes.Methods, (
            [AsParameters] GetDifference.Request request, HttpContext http, HistoryPipeline pipeline, GetDifference difference,
            CancellationToken cancellation) =>
            pipeline.RunAsync(http, request, request.Cursor, difference.HandleAsync, cancellation))).Documented(
            "getDifference", "Compare revisions or days",
            "What this knowledge base says differently from one revision to another, or what happened to approvals from one day to another "
            + "(by the newest revision), as data and in sentences. Ordered by kind and id.");
        foreach (var (kind, path, name) in Kinds)
        {
            MapEntry(group, kind, path, name);
        }
    }

    private static void MapEntry(RouteGroupBuilder group, EntryKind kind, string path, string name) =>
        Describe<ListEntryRevisions.Request, Page<EntryRevisionResponse>>(group.MapMethods(
            $"/{path}/{{id}}/revisions",
            ReadRoutes.Methods,
            ([AsParameters] ListEntryRevisions.Request request, HttpContext http, HistoryPipeline pipeline,
            CancellationToken cancellation) =>
            pipeline.RunAsync<ListEntryRevisions.Request, Page<EntryRevisionResponse>>(
                http,
                request,
                request.Cursor,
                (asked, view, ct) => ListEntryRevisions.HandleAsync(kind, $"/v1/{path}/", asked, view, ct),
                cancellation)))
            .Produces(StatusCodes.Status308PermanentRedirect).Documented(
            $"list{name}Revisions",
            $"List the revisions of {(kind == EntryKind.Approval ? "an" : "a")} {Wire<EntryKind>.Name(kind).Replace('-', ' ')}",
            "What each revision changed in the entry, newest first: from what to what, when, why and from which sources. Also for an entry "
            + "that has been retired; a former id redirects.");

    private static RouteHandlerBuilder Describe<TRequest, TBody>(RouteHandlerBuilder route) =>
        route.Produces<TBody>().DescribedAsRead<TRequest>();
}
