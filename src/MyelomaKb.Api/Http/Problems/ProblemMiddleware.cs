using Microsoft.AspNetCore.Http.Features;
using MyelomaKb.Api.Http.Writing;

namespace MyelomaKb.Api.Http.Problems;

/// <summary>Gives a status that was set without a body its problem details.</summary>
public sealed class ProblemMiddleware(RequestDelegate next)
{
    private const int LongestAddress = 4096;

    public async Task InvokeAsync(HttpContext http)
    {
        if (Refusal(http) is { } refusal)
        {
            await refusal.WriteAsync(http);
            return;
        }

        await next(http);
        if (ForStatus(http) is { } problem && !http.Response.HasStarted && http.Response.ContentType is null)
        {
            await problem.WriteAsync(http);
        }
    }

    /// <summary>What is wrong with a request wherever it goes.</summary>
    private static Problem? Refusal(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return target.Length > LongestAddress
                ? Problem.Of(ProblemTypes.AddressTooLong, $"The URL may have at most {LongestAddress} bytes.")
            : AddressEscapes.Fault(target) is { } fault ? Problem.Of(ProblemTypes.InvalidRequest, $"The URL cannot be read: {fault}")
            : RequestEncoding.Fault(http);
    }

    private static Problem TooLarge(HttpContext http) =>
        Problem.Of(ProblemTypes.BodyTooLarge, $"Send at most {BodyLimit.Of(http).InWords}.");

    private static Problem? ForStatus(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound =>
            Problem.Of(ProblemTypes.NoSuchPath, "There is nothing at this URL; /v1 lists what there is."),
        StatusCodes.Status405MethodNotAllowed =>
            Problem.Of(ProblemTypes.MethodNotAllowed, $"This URL supports {http.Response.Headers.Allow}."),
        StatusCodes.Status413PayloadTooLarge => TooLarge(http),
        StatusCodes.Status415UnsupportedMediaType => Problem.Of(ProblemTypes.UnsupportedMediaType, "Send application/json."),
        _ => null,
    };
}
