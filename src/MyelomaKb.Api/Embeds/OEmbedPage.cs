using Microsoft.AspNetCore.WebUtilities;
using MyelomaKb.Api.Approvals;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Pages;
using MyelomaKb.Pages.Docs;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Api.Embeds;

/// <summary>
/// The page that a link leads to, as oEmbed is asked about it. A link that leads to a page in a browser leads to it here: by any name of
/// an entry, with a slash at the end, with what it picked up on its way.
/// </summary>
/// <param name="Path">Status, with the place within it.</param>
/// <param name="Asked">Its day and its revision.</param>
internal sealed record OEmbedPage(string Path, PageRequest Asked)
{
    private const string Approvals = "/approvals/";

    private static readonly Dictionary<string, string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        ["/"] = "Myeloma drugs",
        ["/eligibility"] = "What labels cover",
        [DocPages.Reference] = "Reference",
    };

    public static Problem None => Problem.Of(ProblemTypes.NotFound, "There is no page at that URL.");

    /// <summary>
    /// The page at an address, whatever the scheme of the link that was copied; a path is one of this site; none where the address is of
    /// another site.
    /// </summary>
    public static OEmbedPage? Read(string address, string origin)
    {
        var full = address is ['/', not '/', ..] ? origin + address : address;
        if (!Uri.TryCreate(full, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")
            || url.UserInfo.Length > 0 || url.Authority != new Uri(origin).Authority)
        {
            return null;
        }

        var query = QueryHelpers.ParseQuery(url.Query);
        var asked = new PageRequest { AsOf = One("asOf"), Revision = One("revision") };
        var path = url.AbsolutePath.TrimEnd('/') is { Length: > 0 } some ? some : "/";
        return new OEmbedPage(path + url.Fragment, asked);

        string? One(string name) => query.TryGetValue(name, out var values) ? values.ToString() : null;
    }

    /// <summary>The title of a page that is shown as a link; none where a frame shows it, or where there is nothing.</summary>
    public string? TitleOfLink(Snapshot snapshot)
    {
        var path = Path.Split('#')[0];
        return Plain.GetValueOrDefault(path)
            ?? DocPages.All.FirstOrDefault(page => page.Path.Equals(path, StringComparison.OrdinalIgnoreCase))?.Title
            ?? (path.StartsWith(Approvals, StringComparison.OrdinalIgnoreCase)
                && GetApproval.Find(Uri.UnescapeDataString(path[Approvals.Length..]), snapshot) is { Body: { } approval }
                    ? $"{approval.Brand}, {Say.Name(approval.Regulator)}"
                    : null);
    }

    /// <summary>The frame that shows the page, on the same day and at the same revision.</summary>
    public Reply<OEmbedFrame> Frame(Snapshot snapshot, PageView view)
    {
        var (kind, id) = Subject;
        var found = EmbedSubjects.Find(kind, id, snapshot, view);
        if (found.MovedTo is { } place)
        {
            id = place[(place.LastIndexOf('/') + 1)..];
            found = EmbedSubjects.Find(kind, id, snapshot, view);
        }

        return found.Body is { } subject ? new OEmbedFrame(subject.Title, PathOf(kind, id) + Axes) : None;
    }

    private QueryString Axes => QueryString.Create(
        new Dictionary<string, string?> { ["asOf"] = Asked.AsOf, ["revision"] = Asked.Revision }.Where(axis => axis.Value is not null));

    private (string Kind, string Id) Subject
    {
        get
        {
            var (kind, start) = EmbedSubjects.Kinds.FirstOrDefault(one => Path.StartsWith(one.Value, StringComparison.OrdinalIgnoreCase));
            return kind is null
                ? (Path.Split('#')[0].TrimStart('/').ToLowerInvariant(), "")
                : (kind, Uri.UnescapeDataString(Path[start.Length..].Split('#')[0]));
        }
    }

    private static string PathOf(string kind, string id) => id.Length == 0 ? $"/embed/{kind}" : $"/embed/{kind}/{Uri.EscapeDataString(id)}";
}

/// <summary>A frame that shows a page.</summary>
internal sealed record OEmbedFrame(string Title, string Path);
