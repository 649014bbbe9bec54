namespace MyelomaKb.Pages.Frame;

/// <summary>Which addresses of sources may become links: those of the web, and no other scheme.</summary>
internal static class WebLinks
{
    public static bool Leads(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
