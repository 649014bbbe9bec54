using System.Net;
using System.Text;

namespace MyelomaKb.Api.Tests.Limiting;

/// <summary>What a browser asks before it lets a page of another site see an answer.</summary>
public sealed class CorsTests(Service service) : IClassFixture<Service>
{
    private const string AllowOrigin = "Access-Control-Allow-Origin";

    public static TheoryData<string, string, string> Asked() => new MatrixTheoryData(
        ["https://example.org", "null"],
        [("GET", "/v1/drugs/teclistamab"), ("GET", "/v1/approvals?limit=1"), ("GET", "/v1/status"), ("POST", "/v1/eligibility")]);

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Preflight_from_another_origin_is_let_through(string origin, string method, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,if-none-match");
        using var answer = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("*", Header(answer, AllowOrigin));
        Assert.Contains(method, Header(answer, "Access-Control-Allow-Methods"), StringComparison.Ordinal);
        Assert.Equal("authorization,content-type,if-none-match", Header(answer, "Access-Control-Allow-Headers"));
        Assert.Equal("86400", Header(answer, "Access-Control-Max-Age"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Answer_to_another_origin_may_be_read_with_its_headers(string origin, string method, string path)
    {
        for (var time = 0; time < 2; time++)
        {
            using var answer = await SendAsync(origin, method, path, "{\"patient\":{}}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("*", Header(answer, AllowOrigin));
            Assert.Contains("KB-Revision", Header(answer, "Access-Control-Expose-Headers"), StringComparison.Ordinal);
            Assert.Contains("RateLimit", Header(answer, "Access-Control-Expose-Headers"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GET", "/v1/drugs/no-such-drug", HttpStatusCode.NotFound)]
    [InlineData("GET", "/v1/drugs?colour=red", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/v1/nowhere", HttpStatusCode.NotFound)]
    [InlineData("POST", "/v1/eligibility", HttpStatusCode.BadRequest)]
    public async Task Problem_may_be_read_by_another_origin_too(string method, string path, HttpStatusCode status)
    {
        using var answer = await SendAsync("https://example.org", method, path, "{}");
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("*", Header(answer, AllowOrigin));
    }

    [Theory]
    [InlineData("POST", "/v1/keys")]
    [InlineData("GET", "/v1/keys/current")]
    [InlineData("DELETE", "/v1/keys/current")]
    public async Task Keys_are_closed_to_other_origins(string method, string path)
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, path);
        preflight.Headers.Add("Origin", "https://example.org");
        preflight.Headers.Add("Access-Control-Request-Method", method);
        using var before = await service.Http.SendAsync(preflight, TestContext.Current.CancellationToken);
        Assert.False(before.Headers.Contains(AllowOrigin));
        using var answer = await SendAsync("https://example.org", method, path, "{}");
        Assert.False(answer.Headers.Contains(AllowOrigin));
    }

    private async Task<HttpResponseMessage> SendAsync(string origin, string method, string path, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Origin", origin);
        request.Content = method == "POST" ? new StringContent(body, Encoding.UTF8, "application/json") : null;
        return await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    private sealed class MatrixTheoryData : TheoryData<string, string, string>
    {
        public MatrixTheoryData(string[] origins, (string Method, string Path)[] requests)
        {
            foreach (var origin in origins)
            {
                foreach (var (method, path) in requests)
                {
                    Add(origin, method, path);
                }
            }
        }
    }
}
