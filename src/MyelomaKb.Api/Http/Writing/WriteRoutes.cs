using MyelomaKb.Api.Http.Problems;

namespace MyelomaKb.Api.Http.Writing;

/// <summary>Stands on routes that write: they take an Idempotency-Key.</summary>
public sealed record TakesKey;

/// <summary>Stands on routes that change what others can change too: they need If-Match.</summary>
public sealed record NeedsMatch;

/// <summary>Registers and marks writes.</summary>
public static class WriteRoutes
{
    private const string ProblemJson = "application/problem+json";

    public static void AddWriting(this IServiceCollection services) => services.AddScoped<Write>();

    /// <summary>
    /// Makes the route a write: in one transaction, under the Idempotency-Key that may come with it. Its handler takes a
    /// <see cref="Write"/> and answers with <see cref="Written"/>.
    /// </summary>
    public static RouteHandlerBuilder Writes(this RouteHandlerBuilder route) => route
        .AddEndpointFilter<RouteHandlerBuilder, WriteFilter>()
        .WithMetadata(new TakesKey())
        .Produces<Problem>(StatusCodes.Status409Conflict, ProblemJson)
        .Produces<Problem>(StatusCodes.Status422UnprocessableEntity, ProblemJson);

    /// <summary>As <see cref="Writes"/>, of something that others can change too: 428 without If-Match, 412 when it is stale.</summary>
    public static RouteHandlerBuilder Changes(this RouteHandlerBuilder route) => route.Writes()
        .WithMetadata(new NeedsMatch())
        .Produces<Problem>(StatusCodes.Status412PreconditionFailed, ProblemJson)
        .Produces<Problem>(StatusCodes.Status428PreconditionRequired, ProblemJson);
}
