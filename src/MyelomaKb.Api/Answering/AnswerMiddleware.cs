using Microsoft.AspNetCore.Http.Features;

namespace MyelomaKb.Api.Answering;

/// <summary>Answers from the bytes made before, ahead of routing and everything else; what it does not hold goes on.</summary>
public sealed class AnswerMiddleware(RequestDelegate next, Knowledge knowledge)
{
    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Features.GetRequiredFeature<IHttpRequestFeature>();
        var headOnly = HttpMethods.IsHead(request.Method);
        return (headOnly || HttpMethods.IsGet(request.Method)) && knowledge.Answers?.Find(request.RawTarget) is { } answer
            ? answer.WriteAsync(http, headOnly)
            : next(http);
    }
}
