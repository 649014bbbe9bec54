using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Api.Observing;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Pages;
using MyelomaKb.Pages.Eligibility;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Api.Pages;

/// <summary>
/// The eligibility page after answers were sent. The service stores, logs and traces nothing of them and puts nothing into an address.
/// The answer is for the sender's browser alone, which may keep it to go back to: "no-store" would make Back lose the answers.
/// </summary>
public sealed class EligibilityForm(PagePipeline pipeline, PageRenderer renderer, KbMetrics metrics)
{
    /// <summary>No shared cache keeps it, and no browser shows it again without asking, except when the reader goes back to it.</summary>
    private const string Caching = "private, no-cache";

    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>The first screen.</summary>
    public static Page First(PageView view) => PageOf(view, Sheet.Of(view, new Dictionary<string, IReadOnlyList<string>>()));

    public async Task HandleAsync(HttpContext http, PageRequest request, CancellationToken cancellation)
    {
        if (http.Request.ContentType is not { } type || !type.StartsWith(FormType, StringComparison.OrdinalIgnoreCase))
        {
            await Problem.Of(ProblemTypes.UnsupportedMediaType, $"Send the form as {FormType}.").WriteAsync(http);
            return;
        }

        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(cancellation);
        var (view, problem) = await pipeline.ViewAsync(http, request, cancellation);
        if (problem is not null)
        {
            await problem.WriteAsync(http);
            return;
        }

        var given = QueryHelpers.ParseQuery(body);
        if (Faults(given) is { Count: > 0 } faults)
        {
            await Problem.Invalid(faults).WriteAsync(http);
            return;
        }

        // An input left empty tells nothing, as if it were not there.
        var answers = given
            .Select(pair => (
                pair.Key,
                Values: pair.Value.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim()).ToList()))
            .Where(pair => pair.Values.Count > 0)
            .ToDictionary(pair => pair.Key, IReadOnlyList<string> (pair) => pair.Values, StringComparer.Ordinal);
        var sheet = Sheet.Of(view!, answers);
        if (sheet.Assessment is not null)
        {
            metrics.Assessed(AssessmentDetail.Full);
        }

        await WriteAsync(http, await renderer.RenderAsync(PageOf(view!, sheet)), view!, sheet.Faults.Count == 0);
    }

    // What no input of the form can hold; the page after it could not even show it.
    private static List<(string Place, string Message)> Faults(Dictionary<string, StringValues> given) =>
    [
        .. from field in given
           from text in field.Value.Prepend(field.Key)
           let fault = PlainText.FaultOf(text)
           where fault is not null
           select (Quote.Short(field.Key), fault),
    ];

    private static Task WriteAsync(HttpContext http, byte[] page, PageView view, bool good)
    {
        var response = http.Response;
        response.StatusCode = good ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        response.ContentType = PageForms.Html.ContentType;
        response.ContentLength = page.Length;
        response.Headers.CacheControl = Caching;
        response.Headers.ContentSecurityPolicy = PageForms.Html.Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        RevisionFields.Write(response.Headers, view.Kb);
        return response.Body.WriteAsync(page, http.RequestAborted).AsTask();
    }

    private static Page PageOf(PageView view, Sheet sheet) => Page.Of<EligibilityPage>(("View", view), ("Sheet", sheet));
}
