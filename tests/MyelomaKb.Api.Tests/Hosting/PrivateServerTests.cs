using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using MyelomaKb.Postgres.Setup;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Hosting;

/// <summary>The one command of the README: the program alone, with a PostgreSQL of its own.</summary>
public sealed class PrivateServerTests : IDisposable
{
    private readonly string _folder = PrivatePostgresOptions.ThrowAway().DataFolder;

    [Fact]
    public async Task First_start_serves_the_facts_and_a_later_start_the_same_revision()
    {
        await using (var first = Start())
        {
            await first.ServedAsync();
            Assert.Equal((46, 137, 1), await HeldAsync(first));
            Assert.Contains(_folder, first.Printed, StringComparison.Ordinal);
            Assert.Equal(0, await first.TerminateAsync());
        }

        await using var later = Start();
        await later.ServedAsync();
        Assert.Equal((46, 137, 1), await HeldAsync(later));
    }

    [Fact]
    public async Task Stopped_program_leaves_no_server_behind()
    {
        await using var api = Start();
        await api.ServedAsync();
        var server = ServerProcess();
        await api.TerminateAsync();
        Assert.False(Alive(server));
    }

    [Fact]
    public async Task Program_stopped_in_the_middle_of_a_request_leaves_no_server_behind()
    {
        await using var api = Start();
        await api.ServedAsync();
        var server = ServerProcess();
        var body = new EndlessBody();
        var stream = api.Http.PostAsync("/v1/eligibility/batch", body, TestContext.Current.CancellationToken);
        await body.Begun;

        Assert.Equal(0, await api.TerminateAsync());

        Assert.False(Alive(server));
        body.End();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => stream);
    }

    [Fact]
    public async Task Second_program_on_the_same_folder_gets_told_who_has_it()
    {
        await using var first = Start();
        await first.ServedAsync();
        await using var second = Start();
        Assert.Equal(1, await second.EndedAsync());
        Assert.Contains(_folder, second.Printed, StringComparison.Ordinal);
        Assert.Contains(first.Id.ToString(CultureInfo.InvariantCulture), second.Printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", second.Printed, StringComparison.Ordinal);
        Assert.Equal((46, 137, 1), await HeldAsync(first));
    }

    [Fact]
    public async Task Program_whose_address_is_taken_says_so_and_leaves_no_server_behind()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await using var api = Start($"http://{other.LocalEndpoint}");
        Assert.Equal(1, await api.EndedAsync());
        Assert.Contains("--urls", api.Printed, StringComparison.Ordinal);
        Assert.False(File.Exists(PidFile) && Alive(ServerProcess()));
    }

    [Fact]
    public async Task Server_of_a_killed_program_is_taken_over_by_the_next()
    {
        await using (var killed = Start())
        {
            await killed.ServedAsync();
            await killed.KillAsync();
        }

        var orphan = ServerProcess();
        Assert.True(Alive(orphan));
        await using var next = Start();
        await next.ServedAsync();
        Assert.Equal(orphan, ServerProcess());
        Assert.Equal((46, 137, 1), await HeldAsync(next));
    }

    [Fact]
    public async Task Killed_server_fails_no_cached_read_and_comes_back()
    {
        await using var api = Start();
        await api.ServedAsync();
        using (await api.Http.GetAsync("/v1/drugs/teclistamab", TestContext.Current.CancellationToken))
        {
            Process.GetProcessById(ServerProcess()).Kill();
        }

        var killed = ServerProcess();
        await Eventually.TrueAsync(
            () =>
            {
                using var read = api.Http
                    .Send(new HttpRequestMessage(HttpMethod.Get, "/v1/drugs/teclistamab"), TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, read.StatusCode);
                return Condition(api) == "following" && File.Exists(PidFile) && ServerProcess() != killed;
            },
            "the server came back and is followed",
            TimeSpan.FromMinutes(3));
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private string PidFile => Path.Combine(_folder, "data", "postmaster.pid");

    private ApiProcess Start(string address = ApiProcess.FreeAddress) =>
        ApiProcess.Start(new Dictionary<string, string> { ["PrivatePostgres__DataFolder"] = _folder }, address);

    private int ServerProcess() => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    private static string Condition(ApiProcess api)
    {
        using var answer = api.Http.Send(new HttpRequestMessage(HttpMethod.Get, "/health/ready"), TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(answer.Content.ReadAsStream(TestContext.Current.CancellationToken));
        return json.RootElement.GetProperty("condition").GetString()!;
    }

    /// <summary>Whether the process runs; one that has ended and was not yet collected does not.</summary>
    private static bool Alive(int process) =>
        File.Exists($"/proc/{process}/stat") && !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);

    private static async Task<(int Drugs, int Approvals, int Revision)> HeldAsync(ApiProcess api)
    {
        using var json = JsonDocument.Parse(await api.Http.GetStringAsync("/v1", TestContext.Current.CancellationToken));
        var counts = json.RootElement.GetProperty("counts");
        return (counts.GetProperty("drugs").GetInt32(), counts.GetProperty("approvals").GetInt32(),
            json.RootElement.GetProperty("revision").GetProperty("number").GetInt32());
    }
}
