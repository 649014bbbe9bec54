using System.Diagnostics;
using System.Net;
using System.Text.Json;
using MyelomaKb.Pages.Docs;

namespace MyelomaKb.Api.Tests.Docs;

/// <summary>The examples of the documentation are run as they stand.</summary>
public sealed class ExampleTests(Service service) : IClassFixture<Service>
{
    /// <summary>The address that the pages were asked at.</summary>
    private string Written => service.Http.BaseAddress!.ToString().TrimEnd('/');

    public static TheoryData<string> Pages() => [.. DocPages.All.Select(page => page.Slug)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_curl_command_of_a_page_succeeds(string slug)
    {
        var page = await service.PageAsync(DocPages.All.Single(page => page.Slug == slug));
        var key = "";
        foreach (var example in page.Examples("curl"))
        {
            var command = CurlCommand.Parse(example.Replace("$KEY", key, StringComparison.Ordinal));
            Assert.StartsWith(Written, example[example.IndexOf("http", StringComparison.Ordinal)..], StringComparison.Ordinal);
            using var answer = await SendAsync(command);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{example}\nanswers {(int)answer.StatusCode}: {text}");
            if (command.Address.AbsolutePath == "/v1/keys")
            {
                key = JsonDocument.Parse(text).RootElement.GetProperty("key").GetString()!;
            }
            else if (command.Method == HttpMethod.Get && text.StartsWith("{\"items\":[]", StringComparison.Ordinal))
            {
                Assert.Fail($"{example}\nfinds nothing.");
            }
        }
    }

    [Fact]
    public async Task Javascript_example_runs_in_node_and_prints_questions()
    {
        var example = await GettingStartedAsync("javascript");
        var start = new ProcessStartInfo("node", ["--input-type=module", "-e", example])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var (printed, faults) = (
            await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, faults);
        Assert.Contains("(decides ", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csharp_example_is_the_one_that_is_compiled_here_and_prints_questions()
    {
        var example = await GettingStartedAsync("csharp");
        var compiled = await File.ReadAllTextAsync(
            Path.Combine(Deployment.RepositoryRoot.Path, "tests/MyelomaKb.Api.Tests/Docs/CsharpExample.cs"),
            TestContext.Current.CancellationToken);
        var lines = compiled.Split('\n').Select(line => line.Trim()).ToHashSet();
        Assert.All(
            example.Split('\n').Select(line => line.Trim().Replace($"new Uri(\"{Written}\")", "service", StringComparison.Ordinal)
                .Replace("Console.WriteLine", "output.WriteLine", StringComparison.Ordinal)),
            line => Assert.Contains(line, lines));
        using var printed = new StringWriter();
        await CsharpExample.RunAsync(service.Http.BaseAddress!, printed);
        Assert.Contains("(decides ", printed.ToString(), StringComparison.Ordinal);
    }

    private async Task<string> GettingStartedAsync(string language) =>
        (await service.PageAsync(DocPages.All.Single(page => page.Slug == "getting-started"))).Examples(language).Single();

    private async Task<HttpResponseMessage> SendAsync(CurlCommand command)
    {
        using var request = command.ToRequest();
        var answer = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode == HttpStatusCode.PermanentRedirect && command.Follows
            ? await service.Http.GetAsync(answer.Headers.Location, TestContext.Current.CancellationToken)
            : answer;
    }
}
