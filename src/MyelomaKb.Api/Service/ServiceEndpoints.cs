using MyelomaKb.Api.Eligibility;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Service;

/// <summary>The door to the service itself: what it is, whether it lives, its licences.</summary>
public static class ServiceEndpoints
{
    public static void MapService(this IEndpointRouteBuilder routes)
    {
        routes.MapRead<GetService.Request, ServiceResponse>("/v1", GetService.Handle).WithTags("Service").Documented(
            "getService", "Get the service", "What the service has, how much of it, at which revision, and under which terms.");

        var health = routes.MapGroup("/health").WithTags("Service");
        health.MapGetOrHead("/live", (HttpContext http, CancellationToken cancellation) => { http.Response.ContentLength = 0; })
            .Produces(StatusCodes.Status200OK).Documented(
            "getLiveness", "Check that the process is alive", "Returns 200 as long as the process can answer at all.");
        health.MapGetOrHead("/ready", Ready).Produces<ReadinessResponse>()
            .Produces<ReadinessResponse>(StatusCodes.Status503ServiceUnavailable).Documented(
            "getReadiness", "Check that the service is ready",
            "Returns 200 once a revision is loaded and patients can be assessed, also during a database outage, which `condition` shows; "
            + "before that, 503 with what is missing. `unjudged` names wordings that cannot be evaluated, `leftOut` "
            + "entries that cannot be served.");

        var licences = routes.MapGroup("/licences").WithTags("Service");
        licences.MapLicence("/code", "LICENSE").Documented(
            "getCodeLicence", "Read the licence of the program", "The text of the Apache License 2.0.");
        licences.MapLicence("/facts", "LICENSE-FACTS").Documented(
            "getFactsLicence", "Read the licence of the facts", "The terms of CC BY 4.0, and how to name the source.");
    }

    private static JsonAnswer<ReadinessResponse> Ready(
        Knowledge knowledge, KnowledgeSource source, EligibilityProbe probe, CancellationToken cancellation)
    {
        var readiness = ReadinessResponse.Of(knowledge, source, probe);
        return new JsonAnswer<ReadinessResponse>(
            readiness, readiness.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static RouteHandlerBuilder MapLicence(this IEndpointRouteBuilder routes, string path, string file)
    {
        var text = new Lazy<Answer>(() => new Answer(
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "licences", file)), revision: null, form: PageForms.Text));
        return routes.MapFixed(path, () => text.Value).Produces<string>(contentType: "text/plain");
    }
}
