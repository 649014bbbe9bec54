using System.IO.Compression;
using System.Net;
using System.Text;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.BadInput;

/// <summary>Nothing that is sent is unpacked: a compressed body is refused before anything of it is read.</summary>
public sealed class RequestEncodingTests(Service service) : IClassFixture<Service>
{
    private const string Patient = """{"patient":{}}""";

    [Theory]
    [InlineData("/v1/eligibility", "application/json", "gzip")]
    [InlineData("/v1/eligibility", "application/json", "br")]
    [InlineData("/v1/eligibility", "application/json", "identity, gzip")]
    [InlineData("/v1/eligibility/batch", "application/x-ndjson", "gzip")]
    [InlineData("/v1/keys", "application/json", "deflate")]
    [InlineData("/v1/flags", "application/json", "gzip")]
    [InlineData("/v1/admin/sign-in", "application/json", "zstd")]
    public async Task Compressed_body_is_refused(string address, string type, string encoding)
    {
        using var answer = await PostAsync(address, type, encoding, Packed());
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("identity", answer.Headers.GetValues("Accept-Encoding").Single());
        var problem = await answer.JsonAsync();
        Assert.Equal("/problems/unsupported-media-type", problem.Text("type"));
        Assert.Contains("Content-Encoding", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compressed_form_is_refused_as_a_page()
    {
        using var answer = await PostAsync("/eligibility", "application/x-www-form-urlencoded", "gzip", Packed());
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("Identity")]
    public async Task Body_that_says_it_is_plain_is_read(string encoding)
    {
        using var answer = await PostAsync("/v1/eligibility", "application/json", encoding, Encoding.UTF8.GetBytes(Patient));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private Task<HttpResponseMessage> PostAsync(string address, string type, string encoding, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new(type);
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return service.Http.PostAsync(address, content, TestContext.Current.CancellationToken);
    }

    private static byte[] Packed()
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Patient));
        }

        return to.ToArray();
    }
}
