using System.Collections.Concurrent;
using MyelomaKb.Api.Answering;
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
        var layout = new DocLayout(
            app.Services.GetRequiredService<Hosting.PublicAddress>().Origin,
            DocTables.All(app.Services.GetRequiredService<Quotas>()));
        var files = new ConcurrentDictionary<string, DocFile>(StringComparer.Ordinal);
        foreach (var page in DocPages.All)
        {
            Map(page.Path, () => new DocFile(layout.Render(page), "text/html; charset=utf-8"));
        }

        Map($"{DocPages.Root}/style.css", () => new DocFile(DocLayout.StyleSheet, "text/css; charset=utf-8"));

        void Map(string path, Func<DocFile> make) => app
            .MapGetOrHead(path, (HttpContext http) => files.GetOrAdd(path, _ => make()).WriteAsync(http))
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
            ui.HeadContent = DocDiscovery.Links(Hosting.PublicAddress.Of(app.Configuration).Origin, DocPages.Reference, ReferenceTitle);
            ui.SwaggerEndpoint(contract, "MyelomaKb v1");
        });
    }
}
