using Microsoft.AspNetCore.Http.Features;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Http.Answering;

/// <summary>Answers from the bytes made before, ahead of routing and everything else; what it does not hold goes on.</summary>
public sealed class AnswerMiddleware(RequestDelegate next, Knowledge knowledge, PublicAddress address)
{
    /// <summary>Stands for the route of every held answer, so that metrics can distinguish them.</summary>
    public static readonly Endpoint Held = new(null, EndpointMetadataCollection.Empty, "held answer");

    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Features.GetRequiredFeature<IHttpRequestFeature>();
        var headOnly = HttpMethods.IsHead(request.Method);
        if ((!headOnly && !HttpMethods.IsGet(request.Method)) || Find(http, request.RawTarget) is not { } answer)
        {
            return next(http);
        }

        http.SetEndpoint(Held);
        return answer.WriteAsync(http, headOnly);
    }

    /// <summary>
    /// What is the same at every address is kept by the target alone, what holds links by the address that the caller reached.
    /// </summary>
    private Answer? Find(HttpContext http, string target) => knowledge.Answers is not { } answers ? null
        : answers.Find(target) ?? (address.Configured is null ? answers.Find(address.KeyOf(http)) : null);
}
