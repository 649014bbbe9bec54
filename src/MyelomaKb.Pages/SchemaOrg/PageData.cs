using System.Text.Json.Nodes;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.SchemaOrg;

/// <summary>
/// What a page is, in the words of schema.org: a medical page, when it was reviewed, what it is about and what it rests on.
/// </summary>
public static class PageData
{
    private const string Licence = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>The page of an entry; its subject is the main thing on it.</summary>
    public static JsonObject Of(Entry entry, PageView view, JsonObject subject, params IEnumerable<Cite> beside)
    {
        var cites = Sourcing.All(entry, beside);
        var page = Of((string)subject["name"]!, new Uri((string)subject["url"]!).AbsolutePath, view);
        page["mainEntity"] = subject;
        if (Sourcing.ReviewedOn(cites, view.Kb) is { } reviewed)
        {
            page["lastReviewed"] = Say.Iso(reviewed);
        }

        var sources = cites.Select(cite => view.Kb.Sources[cite.Source]).Distinct();
        page["citation"] = new JsonArray([.. sources.Select(Work)]);
        return page;
    }

    /// <summary>A page about many things.</summary>
    public static JsonObject Of(string title, string path, PageView view) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "MedicalWebPage",
        ["name"] = title,
        ["url"] = view.Origin + path,
        ["inLanguage"] = "en",
        ["license"] = Licence,
        ["version"] = view.Kb.Revision.Number,
        ["dateModified"] = Say.Iso(DateOnly.FromDateTime(view.Kb.Revision.PublishedAt.UtcDateTime)),
    };

    private static JsonObject Work(Source source)
    {
        var work = new JsonObject { ["@type"] = "CreativeWork", ["name"] = source.Title, ["publisher"] = Organization(source.Publisher) };
        if (WebLinks.Leads(source.Url))
        {
            work["url"] = source.Url;
        }

        return work;
    }

    /// <summary>An organization by its name.</summary>
    internal static JsonObject Organization(string name) => new() { ["@type"] = "Organization", ["name"] = name };
}
