using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using MyelomaKb.Api.Http.Answering;

namespace MyelomaKb.Api.Observing;

/// <summary>
/// Adds the group of a request's route to what the framework measures of the request. The route is known on the way out only: a cached
/// answer is found before routing.
/// </summary>
internal sealed class RequestGroups(RequestDelegate next)
{
    public const string Tag = "kb.group";

    /// <summary>The group of answers that were made before.</summary>
    public const string Held = "held-answers";

    /// <summary>The group of what no route answered: refusals, unknown paths.</summary>
    public const string Other = "other";

    private readonly ConcurrentDictionary<Endpoint, string> _byRoute = new();

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        finally
        {
            http.Features.Get<IHttpMetricsTagsFeature>()?.Tags.Add(new(Tag, GroupOf(http.GetEndpoint())));
        }
    }

    private string GroupOf(Endpoint? route) =>
        route is null ? Other : ReferenceEquals(route, AnswerMiddleware.Held) ? Held : _byRoute.GetOrAdd(route, OfRoute);

    private static string OfRoute(Endpoint route) =>
        route.Metadata.GetMetadata<ITagsMetadata>()?.Tags is [var tag, ..] ? tag.ToLowerInvariant().Replace(' ', '-') : Other;
}
