using Microsoft.AspNetCore.Http.Features;
using MyelomaKb.Api.Writing;

namespace MyelomaKb.Api.Problems;

/// <summary>The one place that turns failures without an answer of their own into problem details.</summary>
public sealed class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> log)
{
    private const int LongestAddress = 4096;

    public async Task InvokeAsync(HttpContext http)
    {
        if (Refusal(http) is { } refusal)
        {
            await refusal.WriteAsync(http);
            return;
        }

        try
        {
            await next(http);
            if (ForStatus(http) is { } problem && !http.Response.HasStarted && http.Response.ContentType is null)
            {
                await problem.WriteAsync(http);
            }
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await ForBadRequest(bad, http).WriteAsync(http);
        }
        catch (BadHttpRequestException)
        {
            http.Abort();
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            if (!http.Response.HasStarted)
            {
                http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            }
        }
        catch (Exception fault)
        {
            // The type alone: a message could quote the request, and a request can hold facts about a patient.
            log.LogError("A request failed with {Fault} at {Place}.", fault.GetType().Name, fault.TargetSite?.DeclaringType?.FullName);
            if (http.Response.HasStarted)
            {
                // Half an answer must not look whole.
                http.Abort();
                return;
            }

            http.Response.Clear();
            await Problem.Of(ProblemTypes.InternalError, "The request was not carried out. Please report it.").WriteAsync(http);
        }
    }

    /// <summary>What is wrong with a request wherever it goes.</summary>
    private static Problem? Refusal(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return target.Length > LongestAddress
                ? Problem.Of(ProblemTypes.AddressTooLong, $"The address may hold {LongestAddress} bytes at most.")
            : AddressEscapes.Fault(target) is { } fault ? Problem.Of(ProblemTypes.InvalidRequest, $"The address cannot be read: {fault}")
            : RequestEncoding.Fault(http);
    }

    private static Problem ForBadRequest(BadHttpRequestException bad, HttpContext http) => bad.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => TooLarge(http),
        StatusCodes.Status415UnsupportedMediaType => Problem.Of(ProblemTypes.UnsupportedMediaType, "Send application/json."),
        _ => Problem.Of(ProblemTypes.InvalidRequest, "The request is not well-formed HTTP, or its body ended early."),
    };

    private static Problem TooLarge(HttpContext http) =>
        Problem.Of(ProblemTypes.BodyTooLarge, $"Send at most {BodyLimit.Of(http).InWords}.");

    private static Problem? ForStatus(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound =>
            Problem.Of(ProblemTypes.NoSuchPath, "There is nothing at this address; /v1 lists what there is."),
        StatusCodes.Status405MethodNotAllowed =>
            Problem.Of(ProblemTypes.MethodNotAllowed, $"This address takes {http.Response.Headers.Allow}."),
        StatusCodes.Status413PayloadTooLarge => TooLarge(http),
        StatusCodes.Status415UnsupportedMediaType => Problem.Of(ProblemTypes.UnsupportedMediaType, "Send application/json."),
        _ => null,
    };
}
