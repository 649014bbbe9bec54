using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>Nothing of a patient reaches logs or traces, even where they say the most they can.</summary>
[Collection(nameof(ListeningAlone))]
public sealed class PrivacyTests(TestDatabases databases)
{
    private static readonly string[] Telling = ["carfilzomib", "Kyprolis", "zzunknownzz", "del(17p)", "2019-04", "refractory", "71.25"];

    private static readonly string[] Requests =
    [
        """
        {"detail":"full","patient":{"diagnosis":"multiple-myeloma","diseaseStatus":"refractory",
         "bodyWeightKg":71.25,"biomarkers":["del(17p)"],
         "therapies":[{"line":1,"drugs":["Kyprolis"],"endedOn":"2019-04","progressedOn":"2019-05"}]}}
        """,
        """{"patient":{"exposedTo":["zzunknownzz","carfilzomib"],"ageYears":"71.25"}}""",
        """{"patient":{"therapies":[],"exposedTo":["carfilzomib"]}}""",
        """{"patient":{"exposedTo":["carfilzomib" """,
    ];

    [Fact]
    public async Task Profile_leaves_no_word_in_logs_or_traces()
    {
        await using var database = await databases.FilledAsync();
        var heard = new ConcurrentQueue<string>();
        using var listener = Listen(heard);
        await using var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("ConnectionStrings:KnowledgeBase", database.ConnectionString)
            .UseSetting("urls", "http://127.0.0.1:0")
            .ConfigureServices(services => services.AddLogging(logging => logging
                .ClearProviders().SetMinimumLevel(LogLevel.Trace).AddFilter(null, LogLevel.Trace).AddProvider(new Ears(heard)))));
        factory.UseKestrel();
        factory.StartServer();
        var addresses = factory.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        using var http = new HttpClient { BaseAddress = new Uri(addresses.Single()) };
        await ReadyAsync(http);
        heard.Clear();
        var statuses = new List<HttpStatusCode>();
        foreach (var request in Requests)
        {
            using var body = new StringContent(request, Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync("/v1/eligibility", body, TestContext.Current.CancellationToken);
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], statuses);
        Assert.Contains(heard, line => line.Contains("/v1/eligibility", StringComparison.Ordinal));
        Assert.All(heard, line => Assert.All(Telling, word => Assert.DoesNotContain(word, line, StringComparison.OrdinalIgnoreCase)));
    }

    private static async Task ReadyAsync(HttpClient http)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!(await http.GetAsync("/health/ready", TestContext.Current.CancellationToken)).IsSuccessStatusCode)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30), "The service did not become ready.");
        }
    }

    private static ActivityListener Listen(ConcurrentQueue<string> heard)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => heard.Enqueue(
                $"{activity.DisplayName} {string.Join(" ", activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))} "
                + string.Join(" ", activity.Events.SelectMany(one => one.Tags).Select(tag => $"{tag.Key}={tag.Value}"))),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private sealed class Ears(ConcurrentQueue<string> heard) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            heard.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            heard.Enqueue($"{formatter(state, exception)} {state} {exception}");

        public void Dispose()
        {
        }
    }
}
