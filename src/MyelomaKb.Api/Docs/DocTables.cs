using System.Globalization;
using System.Text.Encodings.Web;
using MyelomaKb.Api.Limiting;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.Problems;
using MyelomaKb.Pages.Embeds;

namespace MyelomaKb.Api.Docs;

/// <summary>The tables that pages take from the program itself, so that they cannot say anything else than it does.</summary>
public static class DocTables
{
    /// <summary>The tables by the name under which pages ask for them.</summary>
    public static IReadOnlyDictionary<string, Func<string>> All(Quotas quotas) => new Dictionary<string, Func<string>>
    {
        ["problem types"] = Problems,
        ["quotas"] = () => OfQuotas(quotas),
        ["metrics"] = Metrics,
        ["pages"] = Pages,
        ["embed integrity"] = () => EmbedFiles.Integrity,
    };

    private static string Problems() => string.Concat(ProblemTypes.All.OrderBy(type => type.Status).Select(type =>
        $"<section id=\"{type.Slug}\">\n<h2>{Encode(type.Title)}</h2>\n"
        + $"<p><code>{type.Status.ToString(CultureInfo.InvariantCulture)}</code> <code>{Encode(type.Url)}</code></p>\n"
        + $"<p>{Marked(type.Explanation)}</p>\n</section>\n"));

    private static string OfQuotas(Quotas quotas) => Table("Quotas", ["policy", "units", "window"], quotas.All.Select(quota => new[]
    {
        $"<code>{Encode(quota.Name)}</code>",
        quota.Units.ToString("N0", CultureInfo.InvariantCulture),
        $"{quota.Window.TotalSeconds.ToString("N0", CultureInfo.InvariantCulture)} s",
    }));

    private static string Metrics() => Table("Metrics", ["metric", "kind", "label", "says"], MetricNames.All.Select(metric => new[]
    {
        $"<code>{Encode(metric.Name)}</code>", Encode(metric.Kind), metric.Label.Length == 0 ? "" : $"<code>{Encode(metric.Label)}</code>",
        Marked(metric.Meaning),
    }));

    private static string Pages() => "<ul class=\"pages\">\n" + string.Concat(DocPages.All.Skip(1).Select(page =>
        $"<li><a href=\"{page.Path}\">{Encode(page.Title)}</a>: {Encode(page.Summary)}</li>\n"))
        + $"<li><a href=\"{DocPages.Reference}\">Reference</a>: Every path, parameter and schema, to try out.</li>\n</ul>";

    /// <summary>A table that scrolls by itself where it is too wide; its name says what somebody comes to who cannot see it.</summary>
    private static string Table(string name, IEnumerable<string> heads, IEnumerable<IEnumerable<string>> rows) =>
        $"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{Encode(name)}\"><table>\n<thead><tr>"
        + string.Concat(heads.Select(head => $"<th scope=\"col\">{Encode(head)}</th>"))
        + "</tr></thead>\n<tbody>\n"
        + string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>\n"))
        + "</tbody>\n</table></div>";

    /// <summary>Text in which what stands between backticks is code.</summary>
    private static string Marked(string text) =>
        string.Concat(text.Split('`').Select((part, index) => index % 2 == 0 ? Encode(part) : $"<code>{Encode(part)}</code>"));

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
