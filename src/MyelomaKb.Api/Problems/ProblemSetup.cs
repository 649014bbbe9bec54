using Microsoft.AspNetCore.Http.HttpResults;
using MyelomaKb.Api.Answering;

namespace MyelomaKb.Api.Problems;

/// <summary>Puts the middleware in place, and gives every problem type its page.</summary>
public static class ProblemSetup
{
    public static void UseProblems(this IApplicationBuilder app) => app.UseMiddleware<ProblemMiddleware>();

    public static void MapProblemTypes(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/problems").WithTags("Problems");
        group.MapGet("", (CancellationToken cancellation) => TypedResults.Ok(ProblemTypes.All)).Documented(
            "listProblemTypes", "List problem types", "Every kind of failure that this service answers with.");
        group.MapGet("/{slug}", Find).Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json").Documented(
            "getProblemType", "Get a problem type", "What one kind of failure means and what to do about it.");
    }

    private static Results<Ok<ProblemType>, NotFound> Find(string slug, CancellationToken cancellation) =>
        ProblemTypes.All.FirstOrDefault(type => type.Slug == slug) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();
}
