using Microsoft.AspNetCore.Cors;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Writing;

namespace MyelomaKb.Api.People;

/// <summary>Where the routes of editors go.</summary>
public static class AdminRoutes
{
    private const string ProblemJson = "application/problem+json";

    /// <summary>
    /// A group under /v1/admin, closed to scripts of other sites. Each route in it says by one of the <see cref="Policies"/> who may
    /// use it (<c>RequireAuthorization</c>); one that says nothing is refused to everybody.
    /// </summary>
    public static RouteGroupBuilder MapAdmin(this IEndpointRouteBuilder routes, string path, string tag)
    {
        var group = routes.MapGroup($"{PeopleSetup.AdminPath}{path}").WithTags(tag).WithMetadata(new DisableCorsAttribute());
        foreach (var status in (int[])[400, 401, 403, 503])
        {
            group.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Problem), [ProblemJson]));
        }

        return group;
    }

    /// <summary>Says that what the path names may not be there.</summary>
    public static RouteHandlerBuilder OrNotFound(this RouteHandlerBuilder route) =>
        route.Produces<Problem>(StatusCodes.Status404NotFound, ProblemJson);

    /// <summary>An answer to a read: what stands there now, with its state as an ETag.</summary>
    public static IResult Now<T>(HttpContext http, T body, string? etag = null)
        where T : class
    {
        http.Response.Headers.ETag = etag;
        return new JsonAnswer<T>(body);
    }

    /// <summary>An answer to a read of something that is not there.</summary>
    public static IResult Missing(string what) => Written.Failed(Problem.Of(ProblemTypes.NotFound, what));
}
