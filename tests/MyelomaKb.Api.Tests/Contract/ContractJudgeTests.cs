using System.Net;
using System.Text;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>The judge of all answers passes what the contract says, and nothing else.</summary>
public sealed class ContractJudgeTests
{
    private const string Json = "application/json";
    private const string Problem = "application/problem+json";
    private const string Resolved = """{"given":"Velcade","candidates":[],"notMeant":[]}""";
    private const string Told = """{"type":"/problems/invalid-request","title":"t","status":400,"detail":"d"}""";

    [Theory]
    [InlineData("/v1/resolve?name=Velcade", 200, Json, Resolved)]
    [InlineData("/v1/resolve?name=Velcade", 400, Problem, Told)]
    [InlineData("/v1/resolve?name=Velcade&fields=given", 200, Json, """{"given":"Velcade"}""")]
    [InlineData("/v1/pills", 404, Problem, Told)]
    [InlineData("/health/live", 200, null, "")]
    public void Answer_of_the_contract_passes(string address, int status, string? type, string body) =>
        Assert.Null(Judge(address, status, type, body));

    [Theory]
    [InlineData("/v1/resolve?name=Velcade", 202, Json, Resolved, "status 202")]
    [InlineData("/v1/resolve?name=Velcade", 200, "text/html", Resolved, "content type text/html")]
    [InlineData("/v1/resolve?name=Velcade", 200, Json, """{"given":"Velcade"}""", "candidates")]
    [InlineData("/v1/resolve?name=Velcade", 200, Json, """{"given":null,"candidates":[],"notMeant":[]}""", "/given")]
    [InlineData("/v1/resolve?name=Velcade", 200, Json, """{"given":"Velcade","candidates":[],"notMeant":[],"more":1}""", "/more")]
    [InlineData("/v1/resolve?name=Velcade", 200, Json, "", "no body")]
    [InlineData("/v1/resolve?name=Velcade", 400, Problem, """{"type":"/problems/invalid-request"}""", "detail")]
    [InlineData("/v1/resolve?name=Velcade&fields=given", 200, Json, """{"colour":"red"}""", "/colour")]
    [InlineData("/v1/pills", 200, Json, "{}", "no operation")]
    [InlineData("/health/live", 200, Json, "{}", "there is a body")]
    public void Any_other_answer_is_named(string address, int status, string? type, string body, string said) =>
        Assert.Contains(said, Judge(address, status, type, body), StringComparison.Ordinal);

    [Fact]
    public void Criterion_is_judged_by_its_kind()
    {
        var schemas = new ContractSchemas(ContractFile.Read(ContractFile.Committed));
        var criterion = schemas
            .Compile(new System.Text.Json.Nodes.JsonObject { ["$ref"] = "#/components/schemas/Criterion" }, sparse: false);
        var nested = System.Text.Json.Nodes.JsonNode.Parse("""{"op":"not","child":{"op":"priorLines","atLeast":1,"agents":2}}""");
        Assert.Contains(schemas.Faults(criterion, nested), fault => fault.StartsWith("/child/agents", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Sunset", "x")]
    [InlineData("Repr-Digest", "x")]
    [InlineData("Content-Range", "bytes 0-1/2")]
    public void Header_that_the_contract_lacks_is_named(string header, string value) => Assert.Contains(
        $"header {header}", Judge("/v1/resolve?name=Velcade", 200, Json, Resolved, header, value), StringComparison.Ordinal);

    [Theory]
    [InlineData(200, "application/zip", "", null)]
    [InlineData(206, "application/json", "{\"half", null)]
    [InlineData(200, "text/csv", "", "content type text/csv")]
    [InlineData(404, Problem, Told, "header Repr-Digest")]
    public void Export_is_judged_by_its_status_and_type(int status, string type, string body, string? said)
    {
        var fault = Judge("/v1/export?format=csv", status, type, body, "Repr-Digest");
        Assert.Equal(said is null, fault is null);
        Assert.Contains(said ?? "", fault ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/feeds/changes.atom", 200, "application/atom+xml", "", null)]
    [InlineData("/feeds/changes.json", 503, Problem, Told, null)]
    [InlineData("/embed/drug/none", 404, "text/html", "", null)]
    [InlineData("/feeds/changes.atom", 200, "application/xml", "", "as application/xml")]
    [InlineData("/embed/drug/teclistamab.json", 404, Problem, "{}", "detail")]
    [InlineData("/oembed", 404, "text/html", "", "the failure is of type text/html")]
    [InlineData("/oembed", 202, Json, "{}", "answers 202")]
    public void Neighbour_of_the_contract_answers_in_its_type_and_fails_with_a_problem(
        string address, int status, string type, string body, string? said)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://localhost{address}");
        using var answer = Answer(status, type, body);
        var fault = ContractNeighbours.Fault(request, answer, Encoding.UTF8.GetBytes(body));
        Assert.Equal(said is null, fault is null);
        Assert.Contains(said ?? "", fault ?? "", StringComparison.Ordinal);
    }

    private static string? Judge(string address, int status, string? type, string body, string? header = null, string value = "x")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://localhost{address}");
        using var answer = Answer(status, type, body);
        if (header is not null && !answer.Headers.TryAddWithoutValidation(header, value))
        {
            answer.Content.Headers.TryAddWithoutValidation(header, value);
        }

        return ContractJudge.Committed.Fault(request, answer, Encoding.UTF8.GetBytes(body));
    }

    private static HttpResponseMessage Answer(int status, string? type, string body)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        answer.Content.Headers.ContentType = type is null ? null : new(type);
        return answer;
    }
}
