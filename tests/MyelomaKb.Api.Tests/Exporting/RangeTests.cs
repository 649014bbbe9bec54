using System.Net;

namespace MyelomaKb.Api.Tests.Exporting;

/// <summary>Which Range counts (RFC 9110, section 14): bytes on GET; anything else is as if it were not there.</summary>
public sealed class RangeTests(Service service) : IClassFixture<Service>
{
    private const string Address = "/v1/export?format=ndjson";

    [Theory]
    [InlineData("lines=0-9")]
    [InlineData("items=5-2")]
    [InlineData("seconds=1-")]
    [InlineData("bytes 0-9")]
    [InlineData("bytes=a-b")]
    [InlineData("byte=0-9")]
    [InlineData("0-9")]
    public async Task Range_in_another_unit_is_ignored(string range)
    {
        using var answer = await AskAsync(HttpMethod.Get, range);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(answer.Content.Headers.ContentRange);
        Assert.Equal(await LengthAsync(), answer.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("bytes=0-9")]
    [InlineData("BYTES=0-9")]
    public async Task Range_in_bytes_is_sent(string range)
    {
        using var answer = await AskAsync(HttpMethod.Get, range);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(10, answer.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("bytes=0-9")]
    [InlineData("bytes=999999999-")]
    [InlineData("lines=0-9")]
    public async Task Head_is_about_the_whole(string range)
    {
        using var answer = await AskAsync(HttpMethod.Head, range);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(await LengthAsync(), answer.Content.Headers.ContentLength);
        Assert.Equal("bytes", answer.Headers.AcceptRanges.Single());
        Assert.Null(answer.Content.Headers.ContentRange);
    }

    [Fact]
    public async Task Range_beyond_the_end_is_refused_with_the_length()
    {
        using var answer = await AskAsync(HttpMethod.Get, "bytes=999999999-");
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
        Assert.Equal(await LengthAsync(), answer.Content.Headers.ContentRange!.Length);
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string range)
    {
        using var request = new HttpRequestMessage(method, Address);
        request.Headers.TryAddWithoutValidation("Range", range);
        return await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<long?> LengthAsync()
    {
        using var whole = await service.Http.GetAsync(Address, TestContext.Current.CancellationToken);
        return whole.Content.Headers.ContentLength;
    }
}
