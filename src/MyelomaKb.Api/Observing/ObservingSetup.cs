using Microsoft.Extensions.Logging.Console;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Observing;

/// <summary>Registers what watches the service: latencies, metrics, status, logs, and telemetry where a collector is configured.</summary>
public static class ObservingSetup
{
    public const string FormatSetting = "Logging:Format";

    public static void AddObserving(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RequestDurations>();
        builder.Services.AddSingleton<FactAges>();
        builder.Services.AddSingleton<KbMetrics>();
        builder.Services.AddSingleton<GetStatus>();
        builder.AddLogs();
        if (builder.Configuration[Telemetry.Setting] is { Length: > 0 })
        {
            Telemetry.Add(builder.Services);
        }
    }

    /// <summary>Groups what is measured of requests; ahead of everything that can refuse one.</summary>
    public static void UseRequestGroups(this IApplicationBuilder app) => app.UseMiddleware<RequestGroups>();

    /// <summary>Whether logs are one JSON object a line.</summary>
    public static bool LogsAreJson(IConfiguration configuration) =>
        string.Equals(configuration[FormatSetting], "json", StringComparison.OrdinalIgnoreCase);

    public static void MapStatus(this IEndpointRouteBuilder routes)
    {
        // Made now, not at the first question: it knows when the process started.
        var status = routes.ServiceProvider.GetRequiredService<GetStatus>();
        routes.MapGetOrHead("/v1/status", () => status.Handle()).WithTags("Service")
            .Produces<StatusResponse>().Documented(
                "getStatus", "Get the status of the service",
                "The revision that the service answers from, how old the facts are by regulator, the state of the database connection, "
                    + "and how long "
                + "responses have taken since the start.");
    }

    /// <summary>
    /// The categories that would quote a request are kept to warnings, whatever is configured: an address can hold anything. That of
    /// the host is silent: it would put the path into the scope of every line, and make an activity a request for nobody to see.
    /// </summary>
    private static void AddLogs(this WebApplicationBuilder builder)
    {
        if (LogsAreJson(builder.Configuration))
        {
            builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
            builder.Services.Configure<JsonConsoleFormatterOptions>(json => json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ");
        }
        else
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        }

        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter(typeof(Banner).FullName, LogLevel.Information);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        foreach (var category in Quoting)
        {
            builder.Logging.AddFilter(category, LogLevel.Warning);
        }
    }

    private static readonly string[] Quoting =
    [
        "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Routing.EndpointMiddleware",
        "Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware", "Microsoft.AspNetCore.Routing.Matching.DfaMatcher",
        "Microsoft.AspNetCore.Cors", "Microsoft.AspNetCore.Cors.Infrastructure.CorsService",
        "Microsoft.AspNetCore.Server.Kestrel.BadRequests", "Microsoft.AspNetCore.HttpOverrides",
        "Microsoft.AspNetCore.HttpOverrides.ForwardedHeadersMiddleware",
    ];
}
