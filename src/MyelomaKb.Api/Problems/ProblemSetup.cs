using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using MyelomaKb.Api.Answering;

namespace MyelomaKb.Api.Problems;

/// <summary>Puts the middleware in place, and gives every problem type its page.</summary>
public static class ProblemSetup
{
    /// <summary>Answers exceptions of whatever comes behind it.</summary>
    public static void UseFaults(this IApplicationBuilder app) => app.UseMiddleware<FaultMiddleware>();

    public static void UseProblems(this IApplicationBuilder app) =>
        app.UseMiddleware<FaultMiddleware>().UseMiddleware<ProblemMiddleware>().UseMiddleware<AddressText>();

    public static void MapProblemTypes(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/problems").WithTags("Problems");
        group.MapGet("", (CancellationToken cancellation) => TypedResults.Ok(ProblemTypes.All)).Documented(
            "listProblemTypes", "List problem types", "Every kind of failure that this service answers with.");
        group.MapGet("/{slug}", Find)
            .Produces(StatusCodes.Status302Found)
            .Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json")
            .Documented("getProblemType", "Get a problem type", "What one kind of failure means and what to do about it.");
    }

    // Answers programs with JSON; people, whose browsers ask for pages, are led to the page that explains all types.
    private static Results<Ok<ProblemType>, RedirectHttpResult, NotFound> Find(
        string slug, HttpContext http, CancellationToken cancellation)
    {
        http.Response.Headers.Vary = "Accept";
        return ProblemTypes.All.FirstOrDefault(type => type.Slug == slug) is not { } found ? TypedResults.NotFound()
            : http.Request.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase)
                ? TypedResults.Redirect($"/docs/errors#{slug}")
                : TypedResults.Ok(found);
    }
}
