using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using MyelomaKb.Api.Tests.Hosting;
using MyelomaKb.Api.Tests.People;
using MyelomaKb.Data.Importing;
using MyelomaKb.Data.Upgrading;
using MyelomaKb.Postgres;
using MyelomaKb.Postgres.Setup;
using MyelomaKb.Testing;
using Npgsql;

namespace MyelomaKb.Api.Tests.Faults;

/// <summary>
/// Two processes of the service on a durable server of their own, with an editor and a reviewer, all of which can be killed.
/// </summary>
internal sealed class TwoProcesses : IAsyncDisposable
{
    private readonly PrivatePostgres _server;
    private readonly ApiProcess[] _processes = new ApiProcess[2];
    private readonly Dictionary<string, string> _tokens = [];

    private TwoProcesses(PrivatePostgres server)
    {
        _server = server;
        ConnectionString = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false }.ConnectionString;
        Database = NpgsqlDataSource.Create(ConnectionString);
    }

    public NpgsqlDataSource Database { get; }

    public string ConnectionString { get; }

    public static async Task<TwoProcesses> StartAsync(string? folder = null)
    {
        var token = TestContext.Current.CancellationToken;
        var options = PrivatePostgresOptions.ThrowAway() with { Durable = true };
        options = options with { DataFolder = folder ?? options.DataFolder };
        var started = await PrivatePostgres.StartAsync(options, NullLogger.Instance, token);
        var two = new TwoProcesses(Assert.IsType<PrivatePostgresStart.Running>(started).Server);
        await SchemaMigrator.ApplyAsync(two.ConnectionString, token);
        await FactsImport.RunAsync(two.Database, TestDatabases.FactsFolder, new ImportOptions(), TimeProvider.System, token);
        await PublicationPoint.InstallAsync(two.Database);
        await two.StartAsync(0);
        await two.StartAsync(1);
        await two.BringPeopleInAsync();
        return two;
    }

    public HttpClient Http(int process) => _processes[process].Http;

    /// <summary>Starts the process, or starts it again.</summary>
    public async Task StartAsync(int process)
    {
        var started = ApiProcess.Start(new Dictionary<string, string>
        {
            ["ConnectionStrings__KnowledgeBase"] = _server.ConnectionString,
            ["FirstAdministrator__SignInName"] = EditedService.Administrator,
            ["FirstAdministrator__Password"] = EditedService.Password,
            ["Limits__Default__Quota"] = "1000000",
            ["Limits__SignIn__Quota"] = "1000000",
        });
        await started.ServedAsync();
        _processes[process] = started;
        await ReadyAsync(process);
    }

    public async Task KillProcessAsync(int process)
    {
        await _processes[process].KillAsync();
        await _processes[process].DisposeAsync();
    }

    /// <summary>Kills the server, which its keeper starts again.</summary>
    public void KillServer()
    {
        using var server = Process.GetProcessById(_server.ServerProcessId);
        server.Kill();
        server.WaitForExit();
    }

    /// <summary>Sends a request until it is answered by more than an outage; the same key makes that the same write.</summary>
    public async Task<JsonObject> AskAsync(
        int process, string role, HttpMethod method, string path, object? body = null, string? match = null, string? key = null)
    {
        for (var started = Stopwatch.GetTimestamp(); ;)
        {
            using var answer = await TryAsync(process, role, method, path, body, match, key);
            if (answer is { IsSuccessStatusCode: true })
            {
                return JsonNode.Parse(await answer.TextAsync())!.AsObject();
            }

            var passes = answer is null || answer.StatusCode == HttpStatusCode.ServiceUnavailable || await IsBusyAsync(answer);
            Assert.True(passes, answer is null ? "" : $"{method} {path} answered {(int)answer.StatusCode}: {await answer.TextAsync()}");
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(3), $"{method} {path} is never answered.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Sends a request once; null where there is no answer.</summary>
    public async Task<HttpResponseMessage?> TryAsync(
        int process, string role, HttpMethod method, string path, object? body, string? match, string? key)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _tokens.GetValueOrDefault(role));
        request.Headers.TryAddWithoutValidation("If-Match", match ?? "\"0\"");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        try
        {
            return await Http(process).SendAsync(request, TestContext.Current.CancellationToken);
        }
        catch (Exception cut) when (cut is HttpRequestException or ObjectDisposedException or OperationCanceledException or IOException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        await Database.DisposeAsync();
        await _server.DisposeAsync();
    }

    private static async Task<bool> IsBusyAsync(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Conflict && await answer.ProblemTypeAsync() == "/problems/write-in-progress";

    private async Task ReadyAsync(int process)
    {
        for (var started = Stopwatch.GetTimestamp(); ;)
        {
            using var answer = await Http(process).GetAsync("/health/ready", TestContext.Current.CancellationToken);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(3), "The process does not become ready.");
        }
    }

    private async Task BringPeopleInAsync()
    {
        await SignInAsync("administrator", EditedService.Administrator);
        foreach (var role in (string[])["editor", "reviewer"])
        {
            var made = await AskAsync(
                0, "administrator", HttpMethod.Post, "/v1/admin/people",
                new { signInName = $"the-{role}", shownName = role, roles = new[] { role } });
            await AskAsync(
                0, "nobody", HttpMethod.Post, $"/v1/admin/invitations/{made["invitation"]!["code"]}",
                new { shownName = role, password = EditedService.Password });
            await SignInAsync(role, $"the-{role}");
        }

        await AskAsync(0, "reviewer", HttpMethod.Post, "/v1/admin/interests", new { hasInterests = false, text = "None." });
    }

    private async Task SignInAsync(string role, string name)
    {
        for (var started = Stopwatch.GetTimestamp(); ;)
        {
            using var answer = await Http(0).PostAsJsonAsync(
                "/v1/admin/sign-in", new { signInName = name, password = EditedService.Password }, TestContext.Current.CancellationToken);
            if (answer.IsSuccessStatusCode)
            {
                _tokens[role] = (string)JsonNode.Parse(await answer.TextAsync())!["accessToken"]!;
                return;
            }

            // The first administrator is made while the service starts.
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(3), await answer.TextAsync());
        }
    }
}
