using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Pages;
using MyelomaKb.Pages.Docs;

namespace MyelomaKb.Api;

/// <summary>
/// Refuses parameters on routes that take none. A route that takes some says so by <see cref="QueryOf"/> and names all that is wrong
/// with them itself. Stands after authorization: a caller without access learns nothing of what a route takes.
/// </summary>
public static class ListedParameters
{
    public static void UseListedParameters(this IApplicationBuilder app) => app.Use(next => http =>
    {
        if (!http.Request.QueryString.HasValue
            || http.GetEndpoint() is not RouteEndpoint route
            || route.Metadata.GetMetadata<QueryOf>() is not null)
        {
            return next(http);
        }

        if (http.Request.Path.StartsWithSegments(DocPages.Root) && SharedLinks.Bare(http.Request) is { } bare)
        {
            http.Response.Redirect(bare);
            return Task.CompletedTask;
        }

        var faults = QueryRules<NoParameters>.Faults(http.Request).ToList();
        return faults.Count == 0 ? next(http) : Problem.Invalid(faults).WriteAsync(http);
    });

    private sealed record NoParameters;
}
