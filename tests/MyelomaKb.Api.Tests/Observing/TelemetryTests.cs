using System.Net;
using System.Text;
using MyelomaKb.Api.Observing;
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

    [Fact]
    public async Task Every_documented_metric_reaches_the_collector()
    {
        await using var collector = await Collector.StartAsync();
        await using (var service = new Service(databases)
        {
            Settings = new Dictionary<string, string>(Talkative(collector))
            {
                ["Limits:Default:Quota"] = "1",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
            },
        })
        {
            await service.InitializeAsync();
            using var body = new StringContent("""{"patient":{}}""", Encoding.UTF8, "application/json");
            using var assessed = await service.Http.PostAsync("/v1/eligibility", body, TestContext.Current.CancellationToken);
            using var read = await service.Http.GetAsync("/v1/drugs", TestContext.Current.CancellationToken);
            using var refused = await service.Http.GetAsync("/v1/drugs", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);

            // What is sent when the service stops has a few seconds only, which a busy machine may use up.
            await Eventually.TrueAsync(
                () => Task.FromResult(MetricNames.All.All(metric => collector.Text.Contains(metric.Name, StringComparison.Ordinal))),
                "every documented metric has been sent");
        }

        Assert.Contains("/v1/traces", collector.Paths);
        Assert.Contains("/v1/metrics", collector.Paths);
        Assert.All(MetricNames.All, metric => Assert.Contains(metric.Name, collector.Text, StringComparison.Ordinal));
        Assert.Contains("http.server.request.duration", collector.Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Talkative(Collector collector) => new()
    {
        [Telemetry.Setting] = collector.Address,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["Logging:LogLevel:Default"] = "Trace",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
    };
}
