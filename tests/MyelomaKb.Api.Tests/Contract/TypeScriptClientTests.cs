using System.Diagnostics;
using System.Text.Json;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>
/// TypeScript clients, generated and compiled by <c>npm --prefix openapi run client</c>, ask the running service. Where nobody ran that,
/// the tests are skipped; in CI they fail.
/// </summary>
public sealed class TypeScriptClientTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("typescript")]
    [InlineData("hey-api")]
    public async Task Client_sends_classes_a_list_of_statuses_a_lab_a_null_and_a_batch(string client)
    {
        var program = Path.Combine(ContractFile.Folder, "clients", client, "built", "ask.js");
        if (!File.Exists(program))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{program} is missing.");
            Assert.Skip("The client is not built: npm --prefix openapi run client");
        }

        var answer = await RunAsync(program);

        Assert.Equal(["eligible"], answer.GetProperty("verdicts").EnumerateArray().Select(verdict => verdict.GetString()));
        Assert.Equal(
            [("told", 1, 0), ("untold", 0, 1)],
            answer.GetProperty("lines").EnumerateArray().Select(line => (
                line.GetProperty("id").GetString(),
                line.GetProperty("counts").GetProperty("eligible").GetInt32(),
                line.GetProperty("counts").GetProperty("undetermined").GetInt32())));
    }

    private async Task<JsonElement> RunAsync(string program)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var node = Process.Start(new ProcessStartInfo("node", [program, service.Http.BaseAddress!.ToString().TrimEnd('/')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(cancellation), node.StandardError.ReadToEndAsync(cancellation));
        await node.WaitForExitAsync(cancellation);
        Assert.True(node.ExitCode == 0, await errors);
        return JsonDocument.Parse(await output).RootElement;
    }
}
