using System.Net;
using System.Net.Sockets;
using System.Text;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.BadInput;

/// <summary>Whatever is asked wrongly gets a problem that says what is allowed.</summary>
public sealed class BadInputTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("/v1/drugs?colour=red", "colour", "approvedBy")]
    [InlineData("/v1/drugs?AsOf=2023-08-01", "AsOf", "asOf")]
    [InlineData("/v1/drugs?asOf=2023-02-30", "asOf", "YYYY-MM-DD")]
    [InlineData("/v1/drugs?asOf=yesterday", "asOf", "YYYY-MM-DD")]
    [InlineData("/v1/drugs?asOf=2023-8-1", "asOf", "YYYY-MM-DD")]
    [InlineData("/v1/drugs?asOf=1949-12-31", "asOf", "1950-01-01")]
    [InlineData("/v1/drugs?asOf=9999-12-31", "asOf", "tomorrow")]
    [InlineData("/v1/drugs?asOf=", "asOf", "YYYY-MM-DD")]
    [InlineData("/v1/drugs?asOf=2023-08-01&asOf=2023-08-02", "asOf", "more than once")]
    [InlineData("/v1/drugs?revision=0", "revision", "1 or more")]
    [InlineData("/v1/drugs?revision=-1", "revision", "1 or more")]
    [InlineData("/v1/drugs?revision=1.5", "revision", "whole number")]
    [InlineData("/v1/drugs?revision=99999999999999999999999999", "revision", "whole number")]
    [InlineData("/v1/drugs?limit=0", "limit", "1 to 500")]
    [InlineData("/v1/drugs?limit=501", "limit", "1 to 500")]
    [InlineData("/v1/drugs?limit=ten", "limit", "1 to 500")]
    [InlineData("/v1/drugs?limit=1e2", "limit", "1 to 500")]
    [InlineData("/v1/drugs?role=hero", "role", "supportive-care")]
    [InlineData("/v1/drugs?role=Antimyeloma", "role", "antimyeloma")]
    [InlineData("/v1/drugs?class=no-such-class", "class", "/v1/drug-classes")]
    [InlineData("/v1/drugs?name=", "name", "empty")]
    [InlineData("/v1/drugs?name=a%00b", "name", "control character")]
    [InlineData("/v1/drugs?fields=name,secret", "fields", "plainLanguage")]
    [InlineData("/v1/drugs?include=everything", "include", "combinations")]
    [InlineData("/v1/drugs?include=claims,claims", "include", "twice")]
    [InlineData("/v1/approvals?regulator=fda", "regulator", "FDA")]
    [InlineData("/v1/approvals?inForce=yes", "inForce", "true")]
    [InlineData("/v1/approvals?decidedFrom=2024-01-01&decidedTo=2023-01-01", "decidedTo", "decidedFrom")]
    [InlineData("/v1/approvals?regimenMatch=exactly", "regimenMatch", "regimen")]
    [InlineData("/v1/approvals?drug=nosuchdrug", "drug", "nosuchdrug")]
    [InlineData("/v1/approvals?drug=L01DB01", "drug", "2 drugs")]
    [InlineData("/v1/trials?approval=nosuch", "approval", "/v1/approvals")]
    [InlineData("/v1/claims?combination=nosuch", "combination", "/v1/combinations")]
    public async Task Parameter_is_refused_by_name_with_what_is_allowed(string address, string place, string says)
    {
        var problem = await service.ProblemAsync(address, HttpStatusCode.BadRequest);
        Assert.Equal("/problems/invalid-request", problem.Text("type"));
        Assert.Contains(says, problem.GetProperty("errors").GetProperty(place)[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_of_a_request_is_named_at_once()
    {
        var problem = await service.ProblemAsync("/v1/drugs?limit=0&role=hero&asOf=2023-02-30&colour=red", HttpStatusCode.BadRequest);
        Assert.Equal(["asOf", "colour", "limit", "role"], problem.GetProperty("errors").EnumerateObject().Select(one => one.Name).Order());
    }

    [Theory]
    [InlineData("/v1/drug-classes/proteasome-inhibitorr", "proteasome-inhibitor")]
    [InlineData("/v1/approvals/fda-tecvayli-2022-10-26", "fda-tecvayli-2022-10-25")]
    [InlineData("/v1/combinations/vrdd", "vrd")]
    [InlineData("/v1/trials/vistas", "vista")]
    [InlineData("/v1/sources/g-label-velcade-2013", "g-label-velcade-2014")]
    public async Task Unknown_id_answers_with_what_comes_near(string address, string near)
    {
        var problem = await service.ProblemAsync(address, HttpStatusCode.NotFound);
        Assert.Contains(near, problem.GetProperty("candidates").EnumerateArray().Select(one => one.Text("id")));
    }

    [Fact]
    public async Task Revision_that_was_not_published_is_not_found()
    {
        var problem = await service.ProblemAsync("/v1/drugs?revision=2", HttpStatusCode.NotFound);
        Assert.Equal("/problems/no-such-revision", problem.Text("type"));
    }

    [Fact]
    public async Task Unknown_path_is_a_problem_too() => await service.ProblemAsync("/v2/drugs", HttpStatusCode.NotFound);

    [Fact]
    public async Task Method_that_a_path_does_not_take_is_refused_with_those_it_takes()
    {
        using var answer = await service.Http.DeleteAsync("/v1/drugs/teclistamab", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.ToString());
        Assert.Contains("GET", answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(100_000)]
    public async Task Overlong_address_is_refused(int length)
    {
        var answer = await RawAsync($"GET /v1/drugs/{new string('a', length)} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 414", answer, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
    }

    private async Task<string> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(service.Http.BaseAddress!.Host, service.Http.BaseAddress.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        var buffer = new byte[16 * 1024];
        var read = await stream.ReadAtLeastAsync(buffer, 100, throwOnEndOfStream: false, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }
}
