using System.Text.Encodings.Web;
using System.Text.Json;
using FluentValidation;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Pages;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Api.Embeds;

/// <summary>Describes how to show a linked page (oEmbed 1.0): as a frame, or as a link with a title.</summary>
internal sealed class OEmbed(
    Knowledge knowledge, PublicAddress address, IValidator<OEmbedRequest> validator, IValidator<PageRequest> pages)
{
    private const string Xml = "xml";
    private const int Width = 600;
    private const int Height = 480;

    public static IReadOnlyList<string> Formats { get; } = ["json", Xml];

    /// <summary>
    /// Answers. The format is not of our making, and programs send more than it names (WordPress always adds `dnt`): what is not known
    /// here is passed over.
    /// </summary>
    public async Task HandleAsync(HttpContext http, OEmbedRequest request, CancellationToken cancellation)
    {
        var faults = validator.Validate(request).Errors
            .Select(error => (error.PropertyName.ToLowerInvariant(), error.ErrorMessage)).ToList();
        if (faults.Count > 0 || request.Format == Xml)
        {
            await (faults.Count > 0 ? Problem.Invalid(faults) : NoXml).WriteAsync(http);
            return;
        }

        var origin = address.Of(http.Request);
        var page = OEmbedPage.Read(request.Url!, origin);
        var (snapshot, problem) = page is null ? (null, Elsewhere(origin))
            : pages.Validate(page.Asked).IsValid ? await knowledge.TakeAsync(page.Asked, cursor: null, cancellation)
            : (null, OEmbedPage.None);
        var reply = snapshot is null ? problem! : Answer(page!, request, snapshot, origin);
        if (reply.Problem is { } failed)
        {
            await failed.WriteAsync(http);
            return;
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(reply.Body!, EmbedsJson.Configured.OEmbedResponse);
        await new Answer(bytes, snapshot!.Kb.Revision).WriteAsync(http, HttpMethods.IsHead(http.Request.Method));
    }

    private static Problem Elsewhere(string origin) =>
        Problem.Of(ProblemTypes.NotFound, $"That URL is not on this site. Pages here start with {origin}.");

    // The format asks for this status; the problem says no more than the status does.
    private static Problem NoXml => new()
    {
        Type = "about:blank",
        Title = "Not Implemented",
        Status = StatusCodes.Status501NotImplemented,
        Detail = "Only JSON is supported: format=json.",
    };

    private static Reply<OEmbedResponse> Answer(OEmbedPage page, OEmbedRequest request, Snapshot snapshot, string origin) =>
        page.TitleOfLink(snapshot) is { } title
            ? new OEmbedResponse { Type = "link", Title = title, ProviderUrl = origin }
            : page.Frame(snapshot, new PageView(snapshot.Kb, snapshot.Day, origin))
                .Then<OEmbedResponse>(frame => Rich(frame, request, origin));

    private static OEmbedResponse Rich(OEmbedFrame frame, OEmbedRequest request, string origin)
    {
        var (width, height) = (request.WidthWithin(Width), request.HeightWithin(Height));
        var (source, title) = (HtmlEncoder.Default.Encode(origin + frame.Path), HtmlEncoder.Default.Encode(frame.Title));
        return new OEmbedResponse
        {
            Type = "rich",
            Title = frame.Title,
            ProviderUrl = origin,
            Html = $"<iframe src=\"{source}\" title=\"{title}\" width=\"{width}\" height=\"{height}\" "
                + "loading=\"lazy\" sandbox=\"allow-top-navigation-by-user-activation\"></iframe>",
            Width = width,
            Height = height,
        };
    }
}
