using System.Net.Sockets;
using System.Text;

namespace MyelomaKb.Api.Tests.BadInput;

/// <summary>
/// What Kestrel refuses before the service sees it: a status and no body, and the service goes on answering. A request that reaches the
/// service gets a problem body instead (<see cref="BadInputTests"/>).
/// </summary>
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
    public Task Malformed_http_gets_a_status_without_a_body(string request, string status) => IsRefusedAsync(request, status);

    [Fact]
    public Task Headers_over_the_size_limit_get_431_without_a_body() =>
        IsRefusedAsync($"GET /v1/drugs HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('a', 40_000)}\r\n\r\n", "431");

    [Fact]
    public Task Headers_over_the_number_allowed_get_431_without_a_body()
    {
        var fields = string.Concat(Enumerable.Range(0, 100).Select(number => $"X-{number}: a\r\n"));
        return IsRefusedAsync($"GET /v1/drugs HTTP/1.1\r\nHost: localhost\r\n{fields}\r\n", "431");
    }

    [Fact]
    public Task Request_line_over_the_limit_gets_414_without_a_body() =>
        IsRefusedAsync($"GET /v1/drugs/{new string('a', 200_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n", "414");

    private async Task IsRefusedAsync(string request, string status)
    {
        var (head, body) = await RawAsync(request);
        Assert.StartsWith($"HTTP/1.1 {status} ", head, StringComparison.Ordinal);
        Assert.Contains("Content-Length: 0", head.Split("\r\n"));
        Assert.Empty(body);
        using var next = await service.Http.GetAsync("/v1/drugs?limit=1", TestContext.Current.CancellationToken);
        Assert.True(next.IsSuccessStatusCode);
    }

    /// <summary>
    /// Reads until the end of the head; Kestrel closes the connection after it, by a reset where it left something unread.
    /// </summary>
    private async Task<(string Head, string Body)> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(service.Http.BaseAddress!.Host, service.Http.BaseAddress.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        var (buffer, length) = (new byte[16 * 1024], 0);
        while (!Encoding.ASCII.GetString(buffer, 0, length).Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), TestContext.Current.CancellationToken);
            Assert.NotEqual(0, read);
            length += read;
        }

        var parts = Encoding.ASCII.GetString(buffer, 0, length).Split("\r\n\r\n", 2);
        return (parts[0], parts[1]);
    }
}
