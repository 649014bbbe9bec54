using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Pages;
using MyelomaKb.Pages.Home;
using MyelomaKb.Pages.Looks;

namespace MyelomaKb.Api.Pages;

/// <summary>The door to what people look at.</summary>
public static class PageEndpoints
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<PagePipeline>();
        services.AddSingleton<EligibilityForm>();
    }

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/", view => Page.Of<HomePage>(("View", view)));
        routes.MapSubject("/drugs/{id}", EntryPages.Drug);
        routes.MapSubject("/classes/{id}", EntryPages.Class);
        routes.MapSubject("/approvals/{id}", EntryPages.Approval);
        routes.MapSubject("/combinations/{id}", EntryPages.Combination);
        routes.MapSubject("/timeline", (_, _, view) => EntryPages.Timeline(view));
        routes.MapPage<ClaimsRequest>("/claims", ClaimsRequest.Find);
        routes.MapPage("/eligibility", view => EligibilityForm.First(view));
        routes.MapPost("/eligibility", (
            [AsParameters] PageRequest request, HttpContext http, EligibilityForm form, CancellationToken cancellation) =>
            form.HandleAsync(http, request, cancellation)).Takes<PageRequest>().ExcludeFromDescription();
        routes.MapPage("/sitemap.xml", view => new PageContent(SiteMap.Write(view), PageForms.Xml));
        routes.MapPage("/robots.txt", view => new PageContent(SiteMap.Robots(view), PageForms.Text));
        foreach (var file in SiteFiles.All)
        {
            routes.MapFile(file);
        }
    }
}
