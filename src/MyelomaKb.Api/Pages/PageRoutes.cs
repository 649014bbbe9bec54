using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Pages.Frame;
using MyelomaKb.Pages.Looks;

namespace MyelomaKb.Api.Pages;

/// <summary>Maps pages, so that each is one line: path, and what stands there.</summary>
internal static class PageRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>A page, or a text, that is about nothing in particular.</summary>
    public static void MapPage(this IEndpointRouteBuilder routes, string pattern, Func<PageView, PageContent> make) =>
        routes.Map(pattern, (_, _, view) => make(view));

    /// <summary>A page that can be asked for more than a day and a revision.</summary>
    public static void MapPage<TRequest>(
        this IEndpointRouteBuilder routes, string pattern, Func<TRequest, Snapshot, PageView, Reply<PageContent>> make)
        where TRequest : SnapshotRequest =>
        routes.MapMethods(pattern, Methods, (
            [AsParameters] TRequest request, HttpContext http, PagePipeline pipeline, CancellationToken cancellation) =>
            pipeline.RunAsync(http, request, (_, snapshot, view) => make(request, snapshot, view), cancellation))
            .Takes<TRequest>().ExcludeFromDescription();

    /// <summary>A page about something, and the data of its pictures.</summary>
    public static void MapSubject(this IEndpointRouteBuilder routes, string pattern, FindSubject find)
    {
        routes.Map(pattern, (http, snapshot, view) =>
            find(Route(http, "id"), snapshot, view).Then<PageContent>(subject => new PageContent(subject.Page)));
        routes.Map($"{pattern}/{{picture}}.csv", (http, snapshot, view) =>
        {
            var picture = Route(http, "picture");
            var found = find(Route(http, "id"), snapshot, view);
            return found.MovedTo is { } path
                ? Reply<PageContent>.Moved($"{path}/{picture}.csv")
                : found.Then<PageContent>(subject => subject.DataOf(picture) is { } data
                    ? data
                    : Problem.Of(ProblemTypes.NotFound, "The page has no chart with that name."));
        });
    }

    /// <summary>A file whose address changes with its content.</summary>
    public static void MapFile(this IEndpointRouteBuilder routes, SiteFile file) =>
        routes.MapFile(file, new AnswerForm(file.ContentType) { IsForGood = true });

    /// <summary>A file of the program, in this form.</summary>
    public static void MapFile(this IEndpointRouteBuilder routes, SiteFile file, AnswerForm form)
    {
        var answer = new Answer(file.Body, revision: null, form: form);
        routes.MapMethods(file.Path, Methods, (HttpContext http, CancellationToken cancellation) =>
            answer.WriteAsync(http, HttpMethods.IsHead(http.Request.Method))).ExcludeFromDescription();
    }

    private static void Map(
        this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, Snapshot, PageView, Reply<PageContent>> choose) =>
        routes.MapMethods(pattern, Methods, (
            [AsParameters] PageRequest request, HttpContext http, PagePipeline pipeline, CancellationToken cancellation) =>
            pipeline.RunAsync(http, request, choose, cancellation)).Takes<PageRequest>().ExcludeFromDescription();

    private static string Route(HttpContext http, string name) => PathText.Decode(http.Request.RouteValues[name] as string ?? "");
}
