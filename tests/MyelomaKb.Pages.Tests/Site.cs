using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MyelomaKb.Testing;

namespace MyelomaKb.Pages.Tests;

/// <summary>
/// The real service with its pages, on a database of its own that holds the curated facts. One for all tests that only read.
/// </summary>
public sealed class Site : IAsyncLifetime
{
    private static readonly string[] Wide = ["Default", "Eligibility"];

    private readonly TestDatabases _databases = new();
    private TestDatabase? _database;
    private WebApplicationFactory<Program>? _factory;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>Where it is served, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public TestDatabase Database => _database!;

    /// <summary>Leads the service to its database another way.</summary>
    public Func<string, string>? Through { get; init; }

    /// <summary>What is done to the database before the service starts.</summary>
    public Func<TestDatabase, Task>? Prepare { get; init; }

    /// <summary>Listens to everything that is logged.</summary>
    public ILoggerProvider? Logs { get; init; }

    /// <summary>A service of one test, which may publish.</summary>
    public static Task<Site> StartAsync() => StartAsync(new Site());

    /// <summary>A service of one test, set up like this.</summary>
    public static async Task<Site> StartAsync(Site site)
    {
        await site.InitializeAsync();
        return site;
    }

    public async ValueTask InitializeAsync()
    {
        _database = await _databases.FilledAsync();
        await (Prepare?.Invoke(_database) ?? Task.CompletedTask);
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            var connection = _database.ConnectionString;
            host.UseSetting("ConnectionStrings:KnowledgeBase", Through?.Invoke(connection) ?? connection);
            host.UseSetting("urls", "http://127.0.0.1:0");
            foreach (var quota in Wide)
            {
                host.UseSetting($"Limits:{quota}:Quota", "1000000").UseSetting($"Limits:{quota}:Window", "60");
            }

            if (Logs is { } logs)
            {
                host.ConfigureServices(services => services.AddLogging(logging =>
                    logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs)));
            }
        });
        _factory.UseKestrel();
        _factory.StartServer();
        var addresses = _factory.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        Address = addresses.Single().TrimEnd('/');
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };
        await Eventually.TrueAsync(IsReady, "the service is ready", TimeSpan.FromMinutes(3));
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

        await _databases.DisposeAsync();
    }

    /// <summary>A page that must be there, as text.</summary>
    public async Task<string> HtmlAsync(string path)
    {
        using var answer = await Http.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}: {text}");
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        return text;
    }

    private bool IsReady()
    {
        using var answer = Http.Send(new HttpRequestMessage(HttpMethod.Get, "/health/ready"), TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode;
    }
}
