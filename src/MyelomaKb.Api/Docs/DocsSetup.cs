using System.Collections.Concurrent;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.Allowances;
using MyelomaKb.Pages;
using MyelomaKb.Pages.Docs;

namespace MyelomaKb.Api.Docs;

/// <summary>Serves the documentation: pages without a script, and the reference, whose scripts come from here too.</summary>
public static class DocsSetup
{
    private const string ReferencePolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string ReferenceTitle = "MyelomaKb reference";

    public static void MapDocs(this WebApplication app)
    {
        var (address, renderer) = (app.Services.GetRequiredService<PublicAddress>(), app.Services.GetRequiredService<PageRenderer>());
        var facts = FactsOf(app.Services.GetRequiredService<Quotas>());
        var rendered = new ConcurrentDictionary<DocPage, (string Origin, Answer Answer)>();
        foreach (var page in DocPages.All)
        {
            app.MapGetOrHead(page.Path, async (HttpContext http) =>
                await (await AnswerAsync(page, address.Of(http.Request))).WriteAsync(http, HttpMethods.IsHead(http.Request.Method)))
                .WithTags("Docs").ExcludeFromDescription();
        }

        // One rendering a page is kept, for the origin reached last: callers make up as many origins as they like.
        async Task<Answer> AnswerAsync(DocPage page, string origin)
        {
            if (rendered.TryGetValue(page, out var kept) && kept.Origin == origin)
            {
                return kept.Answer;
            }

            var bytes = await renderer.RenderAsync(Page.Of<DocLayout>(("Page", page), ("Facts", facts with { Service = origin })));
            var answer = new Answer(bytes, revision: null, form: PageForms.Html);
            rendered[page] = (origin, answer);
            return answer;
        }
    }

    /// <summary>The reference: Swagger UI on the contract.</summary>
    public static void UseReference(this WebApplication app, string contract)
    {
        app.Use((http, next) =>
        {
            if (http.Request.Path.StartsWithSegments(DocPages.Reference))
            {
                http.Response.Headers.ContentSecurityPolicy = ReferencePolicy;
                http.Response.Headers["Referrer-Policy"] = "no-referrer";
            }

            return next(http);
        });
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = DocPages.Reference.TrimStart('/');
            ui.DocumentTitle = ReferenceTitle;

            // The same for all callers: where no address is configured, its links are paths.
            var origin = app.Services.GetRequiredService<PublicAddress>().Configured ?? "";
            ui.HeadContent = DocDiscovery.Links(origin, DocPages.Reference, ReferenceTitle);
            ui.SwaggerEndpoint(contract, "MyelomaKb v1");
        });
    }

    private static DocFacts FactsOf(Quotas quotas) => new(
        "",
        [
            .. ProblemTypes.All.OrderBy(type => type.Status)
                .Select(type => new DocProblem(type.Slug, type.Status, type.Title, type.Url, type.Explanation)),
        ],
        [.. quotas.All.Select(quota => new DocQuota(quota.Name, quota.Units, quota.Window))],
        [.. MetricNames.All.Select(metric => new DocMetric(metric.Name, metric.Kind, metric.Label, metric.Meaning))]);
}
