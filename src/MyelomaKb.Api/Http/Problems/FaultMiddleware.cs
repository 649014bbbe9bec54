using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Writing;
using MyelomaKb.Data.Outages;

namespace MyelomaKb.Api.Http.Problems;

/// <summary>
/// Turns exceptions into problem details. It stands twice: before everything, and behind what measures, so that failures are measured
/// too. A request without an exception costs nothing here.
/// </summary>
public sealed class FaultMiddleware(RequestDelegate next, OutageLog outages, ILogger<FaultMiddleware> log)
{
    public Task InvokeAsync(HttpContext http)
    {
        try
        {
            var way = next(http);
            return way.IsCompletedSuccessfully ? way : WaitAsync(way, http);
        }
        catch (Exception fault)
        {
            return AnswerAsync(fault, http);
        }
    }

    private async Task WaitAsync(Task way, HttpContext http)
    {
        try
        {
            await way;
        }
        catch (Exception fault)
        {
            await AnswerAsync(fault, http);
        }
    }

    private async Task AnswerAsync(Exception fault, HttpContext http)
    {
        if (IsOfLeaving(fault, http))
        {
            if (!http.Response.HasStarted)
            {
                http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            }

            return;
        }

        var problem = fault is BadHttpRequestException bad ? ForBadRequest(bad, http)
            : Outage.Of(fault) is { } outage ? ForOutage(outage, http)
            : ForFault(fault, http);
        if (http.Response.HasStarted || http.RequestAborted.IsCancellationRequested)
        {
            // Half an answer must not look whole.
            http.Abort();
            return;
        }

        if (fault is not BadHttpRequestException)
        {
            http.Response.Clear();
        }

        await problem.WriteAsync(http);
    }

    /// <summary>Whether the exception only means that the caller has disconnected. A fault of this program stays one in any case.</summary>
    private static bool IsOfLeaving(Exception fault, HttpContext http)
    {
        for (var one = fault; one is not null && http.RequestAborted.IsCancellationRequested; one = one.InnerException)
        {
            if (one is OperationCanceledException or IOException)
            {
                return true;
            }
        }

        return false;
    }

    private Problem ForOutage(Outage outage, HttpContext http)
    {
        outages.Note(outage);
        var write = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            ? ""
            : " A write in progress may or may not have been saved. Repeat it with the same Idempotency-Key.";
        return Problem.Of(ProblemTypes.DatabaseUnavailable, outage.Detail + write) with { RetryAfter = 5 };
    }

    private Problem ForFault(Exception fault, HttpContext http)
    {
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "a request without a route";
        log.LogError("{Method} {Route} failed: {Trace}", http.Request.Method, route, FaultTrace.Of(fault));
        return Problem.Of(ProblemTypes.InternalError, "The request was not carried out. Please report it.");
    }

    private static Problem ForBadRequest(BadHttpRequestException bad, HttpContext http) => bad.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge =>
            Problem.Of(ProblemTypes.BodyTooLarge, $"Send at most {BodyLimit.Of(http).InWords}."),
        StatusCodes.Status415UnsupportedMediaType => Problem.Of(ProblemTypes.UnsupportedMediaType, "Send application/json."),
        _ => Problem.Of(ProblemTypes.InvalidRequest, "The request is not well-formed HTTP, or its body ended early."),
    };
}
