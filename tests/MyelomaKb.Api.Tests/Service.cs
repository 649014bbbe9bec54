using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MyelomaKb.Api.Tests.Contract;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests;

/// <summary>The real service, over HTTP, on a copy of the database that holds the curated facts. One a test class.</summary>
public sealed class Service(TestDatabases databases) : IAsyncLifetime
{
    /// <summary>Tests ask more in a second than a caller may in a minute.</summary>
    private static readonly string[] Wide = ["Default", "Eligibility", "Keys", "SignIn", "Flags", "DefaultKeyed", "EligibilityKeyed"];

    private TestDatabase? _database;
    private WebApplicationFactory<Program>? _factory;

    public HttpClient Http { get; private set; } = null!;

    public TestDatabase Database => _database!;

    public IServiceProvider Services => _factory!.Services;

    /// <summary>Settings beside the usual ones.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Changes the way to the database, such as through a wire that can be cut.</summary>
    public Func<string, string> Through { get; init; } = connection => connection;

    /// <summary>Makes the database; a copy of the curated facts, unless a test wants another.</summary>
    public Func<TestDatabases, Task<TestDatabase>> Fill { get; init; } = databases => databases.FilledAsync();

    /// <summary>Listens to everything that is logged.</summary>
    public ILoggerProvider? Logs { get; init; }

    /// <summary>Changes what the service is made of, such as to count what it does.</summary>
    public Action<IServiceCollection> Replace { get; init; } = _ => { };

    /// <summary>A service of one test, with settings of its own.</summary>
    public static async Task<Service> StartAsync(TestDatabases databases, params (string Name, string Value)[] settings)
    {
        var service = new Service(databases) { Settings = settings.ToDictionary(one => one.Name, one => one.Value) };
        await service.InitializeAsync();
        return service;
    }

    public async ValueTask InitializeAsync()
    {
        _database = await Fill(databases);
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ConnectionStrings:KnowledgeBase", Through(_database.ConnectionString));
            host.UseSetting("urls", "http://127.0.0.1:0");

            // Tests look at what callers elsewhere meet.
            host.UseSetting("Limits:ApplyToLoopback", "true");
            foreach (var quota in Wide)
            {
                host.UseSetting($"Limits:{quota}:Quota", "1000000").UseSetting($"Limits:{quota}:Window", "60");
            }

            foreach (var (name, value) in Settings)
            {
                host.UseSetting(name, value);
            }

            host.ConfigureTestServices(Replace);
            if (Logs is { } logs)
            {
                host.ConfigureServices(services => services.AddLogging(logging => logging.AddProvider(logs)));
            }
        });
        _factory.UseKestrel();
        _factory.StartServer();
        var addresses = _factory.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        Http = new HttpClient(new ContractHandler(new HttpClientHandler { AllowAutoRedirect = false }))
        {
            BaseAddress = new Uri(addresses.Single()),
        };
        await ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    /// <summary>A read that must succeed, as JSON.</summary>
    public async Task<JsonElement> GetAsync(string address)
    {
        using var answer = await Http.GetAsync(address, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>A read that must fail with a problem of this status.</summary>
    public async Task<JsonElement> ProblemAsync(string address, HttpStatusCode status)
    {
        using var answer = await Http.GetAsync(address, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == status, $"{address} answered {(int)answer.StatusCode}, not {(int)status}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.ToString());
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task ReadyAsync()
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            using var answer = await Http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30), "The service did not become ready.");
        }
    }
}
