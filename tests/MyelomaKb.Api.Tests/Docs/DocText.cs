using System.Text.RegularExpressions;
using System.Xml.Linq;
using MyelomaKb.Pages.Docs;

namespace MyelomaKb.Api.Tests.Docs;

/// <summary>Pages as they are served, and the examples in them.</summary>
internal static partial class DocText
{
    /// <summary>A page; it must be well-formed, so that nothing in it can be taken for markup by mistake.</summary>
    public static async Task<XElement> PageAsync(this Service service, DocPage page) =>
        XDocument.Parse(AsXml(await service.TextAsync(page.Path))).Root!;

    public static async Task<string> TextAsync(this Service service, string path) =>
        await service.Http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>The examples in a language, as a reader would copy them.</summary>
    public static IReadOnlyList<string> Examples(this XElement page, string language) =>
        [.. page.Descendants("code").Where(code => (string?)code.Attribute("class") == language).Select(code => code.Value)];

    /// <summary>HTML leaves out the end of some elements and an empty value, which XML does not.</summary>
    private static string AsXml(string html) => VoidElement()
        .Replace(html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<$1/>")
        .Replace(" alt ", " alt=\"\" ", StringComparison.Ordinal);

    [GeneratedRegex("<((?:meta|link|img|br)\\b[^>]*?)/?>")]
    private static partial Regex VoidElement();
}
