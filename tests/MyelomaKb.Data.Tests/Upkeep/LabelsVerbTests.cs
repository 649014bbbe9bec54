using System.Globalization;
using System.Net;
using System.Text;
using MyelomaKb.Cli;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.Upkeep;

/// <summary>The verb <c>labels</c>, on recorded files and on a server on this machine.</summary>
public sealed class LabelsVerbTests(TestDatabases databases)
{
    private const string Abecma = "b90c1fe7-f5cc-464e-958a-af36e9c26d7c";
    private const string Count = "SELECT count(*) FROM review_task";

    [Fact]
    public async Task Newer_label_opens_one_task_however_often_it_is_seen()
    {
        await using var database = await databases.FilledAsync();
        var file = await FileAsync(Labels((Abecma, 20), (Abecma, 19), ("somebody-elses", 4)));
        var (code, output) = await RunAsync(database, "labels", file);
        var (again, _) = await RunAsync(database, "labels", file);
        Assert.Equal((0, 0), (code, again));
        Assert.Contains("version 20 of 2026-11-01; here it is version 19 of 2025-12-12", output, StringComparison.Ordinal);
        Assert.Contains("1 tasks opened; 1 labels are followed here, 1 are not.", output, StringComparison.Ordinal);
        Assert.Equal(1, await database.ReadAsync<long>($"{Count} WHERE kind = 'drug' AND entry_id = 'idecabtagene-vicleucel'"));
        Assert.Equal(1, await database.ReadAsync<long>("SELECT count(*) FROM audit WHERE action = 'task-opened'"));
    }

    [Fact]
    public async Task Label_that_is_known_opens_nothing()
    {
        await using var database = await databases.FilledAsync();
        var (code, _) = await RunAsync(database, "labels", await FileAsync(Labels((Abecma, 19), (Abecma, 12))));
        Assert.Equal(0, code);
        Assert.Equal(0, await database.ReadAsync<long>(Count));
    }

    [Fact]
    public async Task Server_is_asked_once_for_each_label_where_the_address_has_a_place_for_it()
    {
        await using var database = await databases.FilledAsync();
        using var server = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort()}/";
        server.Prefixes.Add(address);
        server.Start();
        var asked = ServeAsync(server, await database.ReadAsync<long>("SELECT count(*) FROM label"));
        var (code, _) = await RunAsync(database, "labels", "--url", address + "label.json?search=set_id:{setId}");
        Assert.Equal(0, code);
        Assert.Contains(Abecma, string.Join(' ', await asked), StringComparison.Ordinal);
        Assert.Equal((await asked).Count, await database.ReadAsync<long>(Count));
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{}")]
    public async Task File_of_another_sort_is_refused_and_writes_nothing(string content)
    {
        await using var database = await databases.FilledAsync();
        var (code, output) = await RunAsync(database, "labels", await FileAsync(content));
        Assert.Equal(1, code);
        Assert.Contains("Nothing was written", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_that_does_not_answer_is_told_by_its_address()
    {
        await using var database = await databases.FilledAsync();
        var (code, output) = await RunAsync(database, "labels", "--url", $"http://127.0.0.1:{FreePort()}/labels");
        Assert.Equal(1, code);
        Assert.Contains("http://127.0.0.1", output, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> ServeAsync(HttpListener server, long times)
    {
        List<string> asked = [];
        for (var at = 0; at < times; at++)
        {
            var context = await server.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(60), DatabaseActs.Token);
            var setId = context.Request.QueryString["search"]!.Split(':')[1];
            asked.Add(setId);
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Labels((setId, 999))), DatabaseActs.Token);
            context.Response.Close();
        }

        return asked;
    }

    /// <summary>An answer in the form of openFDA.</summary>
    private static string Labels(params (string SetId, int Version)[] labels) =>
        $$"""{"meta":{},"results":[{{string.Join(',', labels.Select(label => Label(label.SetId, label.Version)))}}]}""";

    private static string Label(string setId, int version) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"set_id":"{{setId}}","version":"{{version}}","effective_time":"{{(version < 20 ? "20251212" : "20261101")}}"}""");

    private static async Task<string> FileAsync(string content)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, content, DatabaseActs.Token);
        return file;
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static async Task<(int Code, string Output)> RunAsync(TestDatabase database, params string[] words)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var code = await CommandLine.RunAsync([.. words, "--connection", database.ConnectionString], output, output);
        return (code, output.ToString());
    }
}
