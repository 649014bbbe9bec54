using System.Net.Sockets;
using System.Text;

namespace MyelomaKb.Api.Tests.BadInput;

/// <summary>What the server refuses before the service sees it says on every answer what the service says.</summary>
public sealed class ServerRefusalTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("GET /v1/drugs/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", "400")]
    [InlineData("GET /v1/drugs HTTP/1.1\r\nBroken header\r\n\r\n", "400")]
    [InlineData("GET /v1/drugs HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET /v1/drugs HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400")]
    [InlineData("no http at all\r\n\r\n", "400")]
    [InlineData("GET * HTTP/1.1\r\nHost: localhost\r\n\r\n", "405")]
    [InlineData("GET /v1/drugs HTTP/1.7\r\nHost: localhost\r\n\r\n", "505")]
    [InlineData("POST /v1/eligibility HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, gzip\r\n\r\n", "400")]
    public async Task Refusal_forbids_guessing_its_type(string request, string status)
    {
        var answer = await RawAsync(request);
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Single(answer.Split("\r\n"), line => line == "X-Content-Type-Options: nosniff");
    }

    [Fact]
    public async Task Headers_beyond_the_limit_are_refused_alike()
    {
        var answer = await RawAsync($"GET /v1/drugs HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('a', 40_000)}\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 431 ", answer, StringComparison.Ordinal);
        Assert.Single(answer.Split("\r\n"), line => line == "X-Content-Type-Options: nosniff");
    }

    private async Task<string> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(service.Http.BaseAddress!.Host, service.Http.BaseAddress.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        var buffer = new byte[16 * 1024];
        var read = await stream.ReadAtLeastAsync(buffer, 60, throwOnEndOfStream: false, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }
}
