using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.Primitives;

namespace MyelomaKb.Api.Contract;

/// <summary>
/// Announces the end of deprecated routes in the headers of their answers. It matches paths by itself, because answers made before are
/// sent ahead of routing; where no route is deprecated it costs a look at an empty list.
/// </summary>
public sealed class DeprecationMiddleware(RequestDelegate next, EndpointDataSource endpoints)
{
    private readonly Lazy<(TemplateMatcher Path, Deprecation Deprecation)[]> _deprecated = new(() =>
    [
        .. from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
           let deprecation = endpoint.Metadata.GetMetadata<Deprecation>()
           where deprecation is not null
           select (new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText!), []), deprecation),
    ]);

    public Task InvokeAsync(HttpContext http)
    {
        foreach (var (path, deprecation) in _deprecated.Value)
        {
            if (path.TryMatch(http.Request.Path, []))
            {
                http.Response.OnStarting(Announce, (http.Response.Headers, deprecation));
                break;
            }
        }

        return next(http);
    }

    private static Task Announce(object state)
    {
        var (headers, deprecation) = ((IHeaderDictionary, Deprecation))state;
        headers[ContractHeaders.Deprecation] = deprecation.SinceField;
        headers[ContractHeaders.Sunset] = deprecation.SunsetField;
        headers.Link = StringValues.Concat(headers.Link, deprecation.LinkFields);
        return Task.CompletedTask;
    }
}
