using System.Net;
using System.Net.Sockets;
using System.Text;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Limiting;

/// <summary>An upload that is refused is answered before it is read, and the answer reaches a client that sends all of it first.</summary>
public sealed class RefusedUploadTests(TestDatabases databases)
{
    private const string Batch = "/v1/eligibility/batch";

    [Theory]
    [InlineData(Batch, false)]
    [InlineData(Batch, true)]
    [InlineData("/v1/eligibility", false)]
    [InlineData("/v1/eligibility", true)]
    public async Task Client_that_sends_megabytes_sees_why_it_is_refused(string path, bool isChunked)
    {
        await using var service = await ExhaustedAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Megabytes(path) };
        request.Headers.TransferEncodingChunked = isChunked;
        using var answer = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("/problems/too-many-requests", (await answer.JsonAsync()).GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("/v1/eligibility")]
    [InlineData("/v1/flags")]
    public async Task Client_that_sends_more_than_is_allowed_sees_that_too(string path)
    {
        await using var service = await Service.StartAsync(databases);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Megabytes("/v1/eligibility") };
        using var answer = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("Content-Length: 50000000")]
    [InlineData("Transfer-Encoding: chunked")]
    public async Task Refusal_comes_before_a_byte_of_the_body_is_sent(string length)
    {
        await using var service = await ExhaustedAsync();
        var address = service.Http.BaseAddress!;
        using var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var wire = connection.GetStream();
        await wire.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST {Batch} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/x-ndjson\r\n{length}\r\n\r\n"),
            TestContext.Current.CancellationToken);
        var buffer = new byte[64];
        await wire.ReadAtLeastAsync(buffer, 12, cancellationToken: TestContext.Current.CancellationToken);
        Assert.StartsWith("HTTP/1.1 429", Encoding.ASCII.GetString(buffer), StringComparison.Ordinal);
    }

    private async Task<Service> ExhaustedAsync()
    {
        var service = await Service.StartAsync(databases, ("Limits:Eligibility:Quota", "1"), ("Limits:Eligibility:Window", "3600"));
        using var last = await service.Http.PostAsync(
            "/v1/eligibility", new StringContent(
                "{\"patient\":{}}", Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, last.StatusCode);
        return service;
    }

    private static StringContent Megabytes(string path) => new(
        string.Concat(Enumerable.Repeat("{\"patient\":{}}\n", 600_000)), Encoding.UTF8,
        path == Batch ? "application/x-ndjson" : "application/json");
}
