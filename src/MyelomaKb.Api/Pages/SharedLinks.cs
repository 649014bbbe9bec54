namespace MyelomaKb.Api.Pages;

/// <summary>
/// What networks, newsletters and advertisements append to links that they pass on. It says nothing to a page, and readers did not write
/// it: it is taken off, instead of being refused like a parameter that somebody misspelt.
/// </summary>
internal static class SharedLinks
{
    private const string Campaign = "utm_";

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "gbraid", "wbraid", "dclid", "msclkid", "twclid", "ttclid", "li_fat_id", "igshid", "mc_cid", "mc_eid", "_hsenc",
        "_hsmi", "_ga", "_gl",
    };

    /// <summary>The address without what was appended; none where nothing was, or where a browser would take it for another host.</summary>
    public static string? Bare(HttpRequest request) =>
        request.Query.Keys.Any(IsAppended) && request.Path.Value?.StartsWith("//", StringComparison.Ordinal) != true
            ? request.PathBase.Add(request.Path).ToUriComponent() + QueryString.Create(request.Query.Where(one => !IsAppended(one.Key)))
            : null;

    private static bool IsAppended(string name) =>
        name.StartsWith(Campaign, StringComparison.OrdinalIgnoreCase) || Names.Contains(name);
}
