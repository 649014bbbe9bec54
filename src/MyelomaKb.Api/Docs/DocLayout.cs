using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace MyelomaKb.Api.Docs;

/// <summary>Puts a page's text into the frame that all pages share. Texts lie in the program; none of them comes from a request.</summary>
public sealed partial class DocLayout(IReadOnlyDictionary<string, Func<string>> tables)
{
    /// <summary>The shared style sheet, and what names its content in the address, so that it can be kept for good.</summary>
    public static string StyleSheet { get; } = Text("style.css");

    /// <summary>The page, with examples that ask the service at this address.</summary>
    public string Render(DocPage page, string service)
    {
        var text = new StringBuilder(Text(page.File)).Replace("{{service}}", Encode(service));
        foreach (var (name, table) in tables)
        {
            var place = $"<!-- {name} -->";
            if (text.ToString().Contains(place, StringComparison.Ordinal))
            {
                text.Replace(place, table());
            }
        }

        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <meta name="description" content="{Encode(page.Summary)}" />
            <title>{Encode(page.Title)} – MyelomaKb</title>
            <link rel="stylesheet" href="{DocPages.Root}/style.css" />
            <link rel="icon" href="data:," />
            {DocDiscovery.Links(service, page.Path, page.Title)}
            </head>
            <body>
            <a class="skip" href="#content">Skip to content</a>
            <header><a class="brand" href="{DocPages.Root}">MyelomaKb</a></header>
            <nav aria-label="Documentation"><ul>
            {string.Concat(DocPages.All.Select(one => Item(one.Path, one.Title, one == page)))}
            {Item(DocPages.Reference, "Reference", current: false)}</ul></nav>
            <main id="content" tabindex="-1">
            <h1>{Encode(page.Title)}</h1>
            <p class="lead">{Encode(page.Summary)}</p>
            {WithNames(text.ToString())}
            </main>
            <footer><p>{Encode(Service.Disclaimer.Text)}</p></footer>
            </body>
            </html>

            """;
    }

    /// <summary>Wide examples scroll by arrow keys, and have a name for readers who reach them by Tab.</summary>
    private static string WithNames(string text)
    {
        var number = 0;
        return Example().Replace(text, _ => $"<pre tabindex=\"0\" role=\"group\" aria-label=\"Example {++number}\">");
    }

    private static string Item(string path, string title, bool current) =>
        $"<li><a href=\"{path}\"{(current ? " aria-current=\"page\"" : "")}>{Encode(title)}</a></li>\n";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private static string Text(string file)
    {
        using var from = typeof(DocLayout).Assembly.GetManifestResourceStream($"{typeof(DocLayout).Namespace}.{file}")
            ?? throw new InvalidOperationException($"The program lacks {file}.");
        using var reader = new StreamReader(from, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<pre>")]
    private static partial Regex Example();
}
