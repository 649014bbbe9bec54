using System.Text.Encodings.Web;
using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.WebUtilities;
using MyelomaKb.Api.Answering;
using MyelomaKb.Api.Approvals;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Problems;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Api.Embeds;

/// <summary>Tells whoever is given a link to a page how to show it (oEmbed 1.0): as a frame, or as a link with a title.</summary>
internal sealed class OEmbed(Knowledge knowledge, PublicAddress address, IValidator<OEmbedRequest> validator)
{
    private const string Xml = "xml";
    private const int Width = 600;
    private const int Height = 480;

    private static readonly Dictionary<string, string> Plain = new() { ["/"] = "Myeloma drugs", ["/eligibility"] = "What labels cover" };

    public static IReadOnlyList<string> Formats { get; } = ["json", Xml];

    public async Task HandleAsync(HttpContext http, OEmbedRequest request, CancellationToken cancellation)
    {
        var faults = QueryRules<OEmbedRequest>.Faults(http.Request)
            .Concat(validator.Validate(request).Errors.Select(error => (error.PropertyName.ToLowerInvariant(), error.ErrorMessage)))
            .ToList();
        var (kb, problem) = faults.Count > 0 ? (null, Problem.Invalid(faults)) : await knowledge.AtAsync(null, cancellation);
        var reply = kb is null ? problem! : Answer(request, Snapshot.On(kb, knowledge.Today));
        if (reply.Problem is { } failed)
        {
            await failed.WriteAsync(http);
            return;
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(reply.Body!, ApiJson.TypeInfo<OEmbedResponse>());
        await new Answer(bytes, kb!.Revision).WriteAsync(http, HttpMethods.IsHead(http.Request.Method));
    }

    private Reply<OEmbedResponse> Answer(OEmbedRequest request, Snapshot snapshot) =>
        request.Format == Xml ? NoXml
        : Uri.TryCreate(request.Url, UriKind.Absolute, out var url) && IsOurs(url) ? Of(url, request, snapshot)
        : Problem.Of(ProblemTypes.NotFound, $"The address is none of this site; its pages begin with {address.Origin}.");

    // The format asks for this status; the problem says no more than the status does.
    private static Problem NoXml => new()
    {
        Type = "about:blank",
        Title = "Not Implemented",
        Status = StatusCodes.Status501NotImplemented,
        Detail = "oEmbed is answered as JSON here: format=json.",
    };

    /// <summary>Whether the address is of this site, whatever the scheme of the link that was copied.</summary>
    private bool IsOurs(Uri url) =>
        url.Scheme is "http" or "https" && url.UserInfo.Length == 0 && url.Authority == new Uri(address.Origin).Authority;

    private Reply<OEmbedResponse> Of(Uri url, OEmbedRequest request, Snapshot snapshot)
    {
        var view = new PageView(snapshot.Kb, snapshot.Day, address.Origin);
        var path = url.AbsolutePath;
        if (Plain.TryGetValue(path, out var title))
        {
            return Link(title);
        }

        if (path.StartsWith("/approvals/", StringComparison.Ordinal))
        {
            return GetApproval.Find(Uri.UnescapeDataString(path["/approvals/".Length..]), snapshot) is { Body: { } approval }
                ? Link($"{approval.Brand}, {Say.Name(approval.Regulator)}")
                : None;
        }

        var (kind, id) = SubjectOf(path + url.Fragment);
        return EmbedSubjects.Find(kind, id, snapshot, view) is { Body: { } subject }
            ? Rich(subject.Title, id.Length == 0 ? $"/embed/{kind}" : $"/embed/{kind}/{Uri.EscapeDataString(id)}", AxesOf(url), request)
            : None;
    }

    private static (string Kind, string Id) SubjectOf(string page)
    {
        var (kind, start) = EmbedSubjects.Kinds.FirstOrDefault(one => page.StartsWith(one.Value, StringComparison.Ordinal));
        return kind is null ? (page.Split('#')[0].TrimStart('/'), "") : (kind, Uri.UnescapeDataString(page[start.Length..].Split('#')[0]));
    }

    /// <summary>Day and revision of the page go on to the frame; what else a link picked up on its way does not.</summary>
    private static QueryString AxesOf(Uri url) => QueryString.Create(
        QueryHelpers.ParseQuery(url.Query).Where(one => one.Key is "asOf" or "revision"));

    private static Problem None => Problem.Of(ProblemTypes.NotFound, "There is no page at that address.");

    private OEmbedResponse Link(string title) => new() { Type = "link", Title = title, ProviderUrl = address.Origin };

    private OEmbedResponse Rich(string title, string path, QueryString query, OEmbedRequest request)
    {
        var (width, height) = (request.WidthWithin(Width), request.HeightWithin(Height));
        var source = HtmlEncoder.Default.Encode(address.Origin + path + query.ToUriComponent());
        return new OEmbedResponse
        {
            Type = "rich",
            Title = title,
            ProviderUrl = address.Origin,
            Html = $"<iframe src=\"{source}\" title=\"{HtmlEncoder.Default.Encode(title)}\" width=\"{width}\" height=\"{height}\" "
                + "loading=\"lazy\" sandbox=\"allow-top-navigation-by-user-activation\"></iframe>",
            Width = width,
            Height = height,
        };
    }
}
