using System.Xml.Linq;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.Home;

/// <summary>All pages, for search engines.</summary>
public static class SiteMap
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The sitemap as XML.</summary>
    public static string Write(PageView view)
    {
        var urls = Paths(view).Select(path => new XElement(Schema + "url", new XElement(Schema + "loc", view.Origin + path)));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{new XElement(Schema + "urlset", urls)}\n";
    }

    /// <summary>What crawlers may read, and where the sitemap is.</summary>
    public static string Robots(PageView view) => $"User-agent: *\nDisallow: /v1/\nSitemap: {view.Origin}/sitemap.xml\n";

    private static IEnumerable<string> Paths(PageView view) =>
    [
        "/", "/timeline", "/claims", "/eligibility",
        .. view.Kb.Drugs.All.Select(drug => $"/drugs/{drug.Id}"),
        .. view.Kb.DrugClasses.All.Select(of => $"/classes/{of.Id}"),
        .. view.Kb.Combinations.All.Select(combination => $"/combinations/{combination.Id}"),
        .. view.Kb.Approvals.All.Where(approval => approval.DecidedBy(view.Day)).Select(approval => $"/approvals/{approval.Id}"),
    ];
}
