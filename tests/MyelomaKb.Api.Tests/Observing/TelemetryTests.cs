using System.Net;
using System.Text;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.Tests.Hosting;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Observing;

/// <summary>What leaves the service beside its answers: to a collector, and to the logs at their most talkative.</summary>
public sealed class TelemetryTests(TestDatabases databases)
{
    private const string Mark = "zqmark";

    /// <summary>Good and bad bodies and addresses, each with marked words wherever a word can stand.</summary>
    private static readonly (string Path, string Body, HttpStatusCode Status)[] Marked =
    [
        ("/v1/eligibility", """
            {"detail":"full","patient":{"diagnosis":"multiple-myeloma",
             "therapies":[{"line":1,"drugs":["carfilzomib"],"unlistedDrugs":["zqmark-one"]}]}}
            """, HttpStatusCode.OK),
        ("/v1/eligibility", """{"patient":{"exposedTo":["zqmark-two"]}}""", HttpStatusCode.BadRequest),
        ("/v1/eligibility", """{"patient":{"zqmark-three":1}}""", HttpStatusCode.BadRequest),
        ("/v1/eligibility", """{"patient":{"diagnosis":"zqmark-four""", HttpStatusCode.BadRequest),
        ("/v1/eligibility?zqmark-five=zqmark-six", """{"patient":{}}""", HttpStatusCode.BadRequest),
        ("/v1/eligibility/zqmark-seven", """{"patient":{}}""", HttpStatusCode.NotFound),
    ];

    [Fact]
    public async Task Profile_leaves_no_word_with_the_collector_or_in_the_logs()
    {
        await using var collector = await Collector.StartAsync();
        using var ears = new Ears();
        await using (var service = new Service(databases) { Logs = ears, Settings = Talkative(collector) })
        {
            await service.InitializeAsync();
            foreach (var (path, body, status) in Marked)
            {
                using var answer = await service.Http.PostAsync(
                    path, new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
                Assert.Equal(status, answer.StatusCode);
            }
        }

        Assert.Contains("Trace ", ears.Text, StringComparison.Ordinal);
        Assert.Contains("kb.eligibility.assess", collector.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, ears.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Mark, collector.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("carfilzomib", collector.Text + ears.Text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// In a process of its own: all services of one process share what is collected from it, and a collector takes a thousand streams.
    /// </summary>
    [Fact]
    public async Task Every_documented_metric_reaches_the_collector()
    {
        await using var collector = await Collector.StartAsync();
        await using var database = await databases.FilledAsync();
        await using var api = ApiProcess.Start(new Dictionary<string, string>
        {
            ["ConnectionStrings__KnowledgeBase"] = database.ConnectionString,
            [Telemetry.Setting] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
            ["Limits__ApplyToLoopback"] = "true",
            ["Limits__Default__Quota"] = "1",
        });
        await api.ServedAsync();
        await Eventually.TrueAsync(async () => await StatusAsync(api, "/health/ready") == HttpStatusCode.OK, "the service is ready");
        using var body = new StringContent("""{"patient":{}}""", Encoding.UTF8, "application/json");
        using var assessed = await api.Http.PostAsync("/v1/eligibility", body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, assessed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(api, "/v1/drugs"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(api, "/v1/drugs"));

        await Eventually.TrueAsync(
            () => MetricNames.All.All(metric => collector.Text.Contains(metric.Name, StringComparison.Ordinal))
                && collector.Text.Contains("http.server.request.duration", StringComparison.Ordinal)
                && collector.Paths.Contains("/v1/traces") && collector.Paths.Contains("/v1/metrics"),
            "every documented metric, and a trace, has been sent");
    }

    private static async Task<HttpStatusCode> StatusAsync(ApiProcess api, string path)
    {
        using var answer = await api.Http.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static Dictionary<string, string> Talkative(Collector collector) => new()
    {
        [Telemetry.Setting] = collector.Address,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["Logging:LogLevel:Default"] = "Trace",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
    };
}
