using MyelomaKb.Api.Answering;
using MyelomaKb.Api.Drugs;
using MyelomaKb.Pages;
using MyelomaKb.Pages.Drugs;
using MyelomaKb.Pages.Frame;
using MyelomaKb.Pages.Looks;

namespace MyelomaKb.Api.Pages;

/// <summary>The door to what people look at.</summary>
public static class PageEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<PagePipeline>();
    }

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapEntryPage("/drugs/{id}", (request, snapshot, view) => DrugPaths.Find(request.Id, "", snapshot)
            .Then<PageContent>(drug => new PageContent(Page.Of<DrugPage>(("View", view), ("Drug", drug)))));
        foreach (var file in SiteFiles.All)
        {
            routes.MapFile(file);
        }
    }

    private static void MapEntryPage(
        this IEndpointRouteBuilder routes, string pattern, Func<EntryPageRequest, Snapshot, PageView, Reply<PageContent>> choose) =>
        routes.MapMethods(pattern, Methods, (
            [AsParameters] EntryPageRequest request, HttpContext http, PagePipeline pipeline, CancellationToken cancellation) =>
            pipeline.RunAsync(http, request, choose, cancellation)).ExcludeFromDescription();

    private static void MapFile(this IEndpointRouteBuilder routes, SiteFile file)
    {
        var answer = new Answer(file.Body, revision: null, form: new AnswerForm(file.ContentType) { IsForGood = true });
        routes.MapMethods(file.Path, Methods, (HttpContext http, CancellationToken cancellation) =>
            answer.WriteAsync(http, HttpMethods.IsHead(http.Request.Method))).ExcludeFromDescription();
    }
}
