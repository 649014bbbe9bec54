using System.Text.Encodings.Web;

namespace MyelomaKb.Api.Docs;

/// <summary>What the head of every page of the documentation leads programs to: both feeds, and how other sites show the page.</summary>
internal static class DocDiscovery
{
    public static string Links(string service, string path, string title) => string.Join('\n',
    [
        Alternate("application/json+oembed", $"{service}/oembed?url={Uri.EscapeDataString(service + path)}", title),
        Alternate("application/atom+xml", $"{service}/feeds/changes.atom", "What changed"),
        Alternate("application/feed+json", $"{service}/feeds/changes.json", "What changed"),
    ]);

    private static string Alternate(string type, string address, string title) =>
        $"<link rel=\"alternate\" type=\"{type}\" href=\"{Encode(address)}\" title=\"{Encode(title)}\" />";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
