using Microsoft.AspNetCore.Http.Features;

namespace MyelomaKb.Api.Answering;

/// <summary>Answers from the bytes made before, ahead of routing and everything else; what it does not hold goes on.</summary>
public sealed class AnswerMiddleware(RequestDelegate next, Knowledge knowledge)
{
    /// <summary>Stands for the route of every held answer, so that whoever measures can tell them from others.</summary>
    public static readonly Endpoint Held = new(null, EndpointMetadataCollection.Empty, "held answer");

    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Features.GetRequiredFeature<IHttpRequestFeature>();
        var headOnly = HttpMethods.IsHead(request.Method);
        if ((!headOnly && !HttpMethods.IsGet(request.Method)) || knowledge.Answers?.Find(request.RawTarget) is not { } answer)
        {
            return next(http);
        }

        http.SetEndpoint(Held);
        return answer.WriteAsync(http, headOnly);
    }
}
