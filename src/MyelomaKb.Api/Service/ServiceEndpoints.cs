using Microsoft.AspNetCore.Http.HttpResults;
using MyelomaKb.Api.Answering;

namespace MyelomaKb.Api.Service;

/// <summary>The door to the service itself: what it is, whether it lives, its licences.</summary>
public static class ServiceEndpoints
{
    public static void MapService(this IEndpointRouteBuilder routes)
    {
        routes.MapRead<GetService.Request, ServiceResponse>("/v1", GetService.Handle).WithTags("Service").Documented(
            "getService", "Get the service", "What there is, how much of it, of which revision, and under which terms.");

        var health = routes.MapGroup("/health").WithTags("Service");
        health.MapGet("/live", Ok (CancellationToken cancellation) => TypedResults.Ok()).Documented(
            "getLiveness", "Check that the process lives", "Answers 200 as long as the process can answer at all.");
        health.MapGet("/ready", Ready).Produces<ReadinessResponse>().Produces<ReadinessResponse>(StatusCodes.Status503ServiceUnavailable).Documented(
            "getReadiness", "Check that reads are answered",
            "Answers 200 once a revision is loaded and patients can be judged by it, also through a database outage, which `condition` shows; "
            + "503 with what is missing before. Single wordings that cannot be judged are named in `unjudged`.");

        var licences = routes.MapGroup("/licences").WithTags("Service");
        licences.MapGet("/code", (CancellationToken cancellation) => Licence("LICENSE")).Produces<string>(contentType: "text/plain").Documented(
            "getCodeLicence", "Read the licence of the program", "The text of the Apache License 2.0.");
        licences.MapGet("/facts", (CancellationToken cancellation) => Licence("LICENSE-FACTS")).Produces<string>(contentType: "text/plain").Documented(
            "getFactsLicence", "Read the licence of the facts", "The terms of CC BY 4.0, and how to name the source.");
    }

    private static JsonHttpResult<ReadinessResponse> Ready(
        Knowledge knowledge, KnowledgeSource source, EligibilityProbe probe, HttpContext http, CancellationToken cancellation)
    {
        var readiness = ReadinessResponse.Of(knowledge, source, probe);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(readiness, statusCode: readiness.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static PhysicalFileHttpResult Licence(string file) =>
        TypedResults.PhysicalFile(Path.Combine(AppContext.BaseDirectory, "licences", file), "text/plain; charset=utf-8");
}
