using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Problems;

namespace MyelomaKb.Api.Http.Reading;

/// <summary>Maps reads, so that each is one line: path, use case, and what the contract says about it.</summary>
public static class ReadRoutes
{
    private const string ProblemJson = "application/problem+json";

    /// <summary>The methods of every read.</summary>
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>A read that is answered in its own way; as every read it takes HEAD too.</summary>
    public static RouteHandlerBuilder MapGetOrHead(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapMethods(pattern, Methods, handler);

    /// <summary>A read of one entry, or of anything else that is not a list.</summary>
    public static RouteHandlerBuilder MapRead<TRequest, TBody>(
        this IEndpointRouteBuilder routes, string pattern, Func<TRequest, Snapshot, Reply<TBody>> read)
        where TRequest : ReadRequest
        where TBody : class =>
        routes
            .MapMethods(pattern, Methods, (
                [AsParameters] TRequest request, HttpContext http, ReadPipeline pipeline, CancellationToken cancellation) =>
                pipeline.RunAsync(http, request, read, cancellation))
            .Produces<TBody>()
            .DescribedAsRead<TRequest>();

    /// <summary>A read of what belongs to the program itself, the same for everybody until another version runs.</summary>
    public static RouteHandlerBuilder MapFixed(this IEndpointRouteBuilder routes, string pattern, Func<Answer> answer) =>
        routes.MapGetOrHead(pattern, (HttpContext http, CancellationToken cancellation) =>
                answer().WriteAsync(http, HttpMethods.IsHead(http.Request.Method)))
            .WithMetadata(new FixedAnswer())
            .Produces(StatusCodes.Status304NotModified);

    /// <summary>A list.</summary>
    public static RouteHandlerBuilder MapList<TRequest, TItem>(
        this IEndpointRouteBuilder routes, string pattern, Func<TRequest, Snapshot, Reply<Listing<TItem>>> read)
        where TRequest : ListRequest
        where TItem : class =>
        routes
            .MapMethods(pattern, Methods, (
                [AsParameters] TRequest request, HttpContext http, ReadPipeline pipeline, CancellationToken cancellation) =>
                pipeline.RunListAsync(http, request, read, cancellation))
            .Produces<Page<TItem>>()
            .DescribedAsRead<TRequest>();

    /// <summary>Says that the id in the path may be a former id or a name, and may name nothing or what is retired.</summary>
    public static RouteHandlerBuilder NamedByPath(this RouteHandlerBuilder route) => route
        .Produces<Problem>(StatusCodes.Status300MultipleChoices, ProblemJson)
        .Produces(StatusCodes.Status308PermanentRedirect)
        .Produces<Problem>(StatusCodes.Status410Gone, ProblemJson);

    /// <summary>The operation's id, its summary and its description.</summary>
    public static RouteHandlerBuilder Documented(this RouteHandlerBuilder route, string operationId, string summary, string description) =>
        route.WithName(operationId).WithSummary(summary).WithDescription(description);

    /// <summary>Says which parameters a route takes that is no read of the contract; it checks them itself.</summary>
    public static RouteHandlerBuilder Takes<TRequest>(this RouteHandlerBuilder route) =>
        route.WithMetadata(new QueryOf(typeof(TRequest), IsRead: false));

    /// <summary>Says what every read takes, and how it can fail.</summary>
    public static RouteHandlerBuilder DescribedAsRead<TRequest>(this RouteHandlerBuilder route) => route
        .WithMetadata(new QueryOf(typeof(TRequest)))
        .Produces(StatusCodes.Status304NotModified)
        .Produces<Problem>(StatusCodes.Status400BadRequest, ProblemJson)
        .Produces<Problem>(StatusCodes.Status404NotFound, ProblemJson)
        .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, ProblemJson);
}
