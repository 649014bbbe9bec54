using System.Net;
using System.Net.Http.Headers;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>What belongs to the program (contract, problem types, licences) is compressed and kept as reads are.</summary>
public sealed class FixedAnswerTests(Service service) : IClassFixture<Service>
{
    public static TheoryData<string> Addresses => ["/openapi/v1.json", "/problems", "/licences/code", "/licences/facts"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Answer_compressed_says_the_same_and_is_smaller(string address)
    {
        var plain = await service.Http.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
        foreach (var encoding in new[] { "br", "gzip" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
            using var answer = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.Single());
            Assert.True(answer.Content.Headers.ContentLength < plain.Length);
            Assert.Equal(plain, await Unpacking.ReadAsync(answer, TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    [InlineData("/problems/not-found")]
    public async Task Answer_may_be_kept_and_is_asked_for_again_by_its_tag(string address)
    {
        using var first = await service.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True(first.Headers.CacheControl!.Public);
        Assert.NotNull(first.Headers.CacheControl.MaxAge);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var answer = await service.Http.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Fact]
    public async Task Problem_type_depends_on_what_is_accepted()
    {
        using var answer = await service.Http.GetAsync("/problems/not-found", TestContext.Current.CancellationToken);
        Assert.Equal(["Accept", "Accept-Encoding"], answer.Headers.Vary);
    }
}
