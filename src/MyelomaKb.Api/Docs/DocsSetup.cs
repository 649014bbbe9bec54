using System.Collections.Concurrent;
using MyelomaKb.Api.Answering;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Limiting;

namespace MyelomaKb.Api.Docs;

/// <summary>Serves the documentation: pages without a script, and the reference, whose scripts come from here too.</summary>
public static class DocsSetup
{
    private const string ReferencePolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string ReferenceTitle = "MyelomaKb reference";

    public static void MapDocs(this WebApplication app)
    {
        var address = app.Services.GetRequiredService<PublicAddress>();
        var layout = new DocLayout(DocTables.All(app.Services.GetRequiredService<Quotas>()));
        var pages = new ConcurrentDictionary<string, (string Address, DocFile File)>(StringComparer.Ordinal);
        foreach (var page in DocPages.All)
        {
            Map(page.Path, request => PageAt(page, address.Of(request)));
        }

        var style = new Lazy<DocFile>(() => new DocFile(DocLayout.StyleSheet, "text/css; charset=utf-8"));
        Map($"{DocPages.Root}/style.css", _ => style.Value);

        // One file a page is kept, that of the address reached last: callers make up as many addresses as they like.
        DocFile PageAt(DocPage page, string at)
        {
            if (pages.TryGetValue(page.Slug, out var kept) && kept.Address == at)
            {
                return kept.File;
            }

            var file = new DocFile(layout.Render(page, at), "text/html; charset=utf-8");
            pages[page.Slug] = (at, file);
            return file;
        }

        void Map(string path, Func<HttpRequest, DocFile> find) => app
            .MapGetOrHead(path, (HttpContext http) => find(http.Request).WriteAsync(http))
            .WithTags("Docs").ExcludeFromDescription();
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
}
