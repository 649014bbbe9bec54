using System.Text.Json;
using MyelomaKb.Api.Tests.Hosting;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Observing;

public sealed class JsonLogTests(TestDatabases databases)
{
    [Fact]
    public async Task Structured_logs_are_one_json_object_a_line_from_the_start()
    {
        await using var database = await databases.FilledAsync();
        await using var api = ApiProcess.Start(new Dictionary<string, string>
        {
            ["ConnectionStrings__KnowledgeBase"] = database.ConnectionString,
            ["Logging__Format"] = "json",
        });
        await Eventually.TrueAsync(
            () => api.Printed.Contains('\n', StringComparison.Ordinal), "something was logged", TimeSpan.FromSeconds(60));
        var lines = api.Printed.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Contains("Service http://127.0.0.1:", lines[0].GetProperty("Message").GetString(), StringComparison.Ordinal);
        Assert.True(lines[0].TryGetProperty("Timestamp", out _));
    }
}
