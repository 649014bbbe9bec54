using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MyelomaKb.Api.Observing;

/// <summary>
/// Traces and metrics for an OpenTelemetry collector. Stands in a class of its own so that its libraries are not even loaded where no
/// collector is configured.
/// </summary>
internal static class Telemetry
{
    public const string Setting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void Add(IServiceCollection services) => services.AddOpenTelemetry()
        .ConfigureResource(resource => OpenTelemetry.Resources.ResourceBuilderExtensions.AddService(
            resource, KbMetrics.Name, serviceVersion: typeof(Telemetry).Assembly.GetName().Version!.ToString(3)))
        .WithTracing(tracing => tracing
            .AddSource(KbMetrics.Name)
            .AddAspNetCoreInstrumentation(requests =>
            {
                requests.Filter = http => !http.Request.Path.StartsWithSegments("/health");
                requests.EnrichWithHttpResponse = (span, response) => Redact(span, response.HttpContext);
            }))
        .WithMetrics(metrics => metrics
            .AddMeter(KbMetrics.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"))
        .UseOtlpExporter();

    /// <summary>
    /// What a caller wrote into the address does not leave: the route says where it went, and whatever matched no route may hold anything.
    /// </summary>
    private static void Redact(Activity span, HttpContext http)
    {
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        span.SetTag("url.path", route ?? "unmatched").SetTag("url.query", null).SetTag("user_agent.original", null);
    }
}
