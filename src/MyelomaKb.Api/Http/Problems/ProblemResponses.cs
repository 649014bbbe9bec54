using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Pages;

namespace MyelomaKb.Api.Http.Problems;

/// <summary>Writes problems as answers.</summary>
public static class ProblemResponses
{
    /// <summary>Answers with the problem; nothing may have been written yet.</summary>
    public static async Task WriteAsync(this Problem problem, HttpContext http)
    {
        var response = http.Response;
        response.StatusCode = problem.Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = AnswerResponses.NoSniff;
        if (problem.Type == ProblemTypes.UnsupportedMediaType.Url)
        {
            response.Headers.AcceptEncoding = "identity";
        }

        if (problem.RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var leavesBody = BodyIsLeftUnread(http.Request, problem);
        if (leavesBody)
        {
            response.Headers.Connection = "close";
        }

        var body = ProblemPages.IsWanted(http.Request)
            ? await PageAsync(problem, http)
            : JsonSerializer.SerializeToUtf8Bytes(problem, ProblemsJson.Configured.Problem);
        response.ContentType ??= "application/problem+json";
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await response.Body.WriteAsync(body, http.RequestAborted);
        }

        if (leavesBody)
        {
            await UnreadBody.PassOverAsync(http);
        }
    }

    private static Task<byte[]> PageAsync(Problem problem, HttpContext http)
    {
        var services = http.RequestServices;
        var (page, form) = ProblemPages.Of(problem, http.Request, services.GetRequiredService<PublicAddress>().Of(http.Request));
        http.Response.ContentType = form.ContentType;
        http.Response.Headers.ContentSecurityPolicy = form.Policy;
        if (form.ForOthers)
        {
            http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }

        return services.GetRequiredService<PageRenderer>().RenderAsync(page);
    }

    // The server ends a connection whose body it will not read to the end; a client that is not told would send its next request into it.
    // Of a body that comes in chunks nobody knows how long it will be.
    private static bool BodyIsLeftUnread(HttpRequest request, Problem problem)
    {
        var features = request.HttpContext.Features;
        return problem.Status == StatusCodes.Status413PayloadTooLarge
            || (request.ContentLength is { } length
                ? length > features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize
                : features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true);
    }
}
