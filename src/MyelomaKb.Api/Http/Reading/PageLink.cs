using MyelomaKb.Api.Http.Answering;

namespace MyelomaKb.Api.Http.Reading;

/// <summary>The Link header that leads from an entry's data to its page, of the same day and revision.</summary>
internal static class PageLink
{
    private static readonly string[] Axes = ["asOf", "revision"];

    /// <summary>The header; null where no page shows what was asked for.</summary>
    public static string? Of(HttpRequest request)
    {
        if (!PagePaths.HasPage(request.Path.Value ?? ""))
        {
            return null;
        }

        var page = PagePaths.Of(request.Path.ToUriComponent());
        var place = page.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? at : page.Length;
        var axes = QueryString.Create(request.Query.Where(one => Axes.Contains(one.Key))).ToUriComponent();
        return $"<{page[..place]}{axes}{page[place..]}>; rel=\"alternate\"; type=\"text/html\"";
    }
}
