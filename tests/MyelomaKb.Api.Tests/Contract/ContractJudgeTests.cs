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
        var criterion = schemas.Compile(new System.Text.Json.Nodes.JsonObject { ["$ref"] = "#/components/schemas/Criterion" }, sparse: false);
        var nested = System.Text.Json.Nodes.JsonNode.Parse("""{"op":"not","child":{"op":"priorLines","atLeast":1,"agents":2}}""");
        Assert.Contains(schemas.Faults(criterion, nested), fault => fault.StartsWith("/child/agents", StringComparison.Ordinal));
    }

    [Fact]
    public void Header_that_the_contract_lacks_is_named() =>
        Assert.Contains("header Sunset", Judge("/v1/resolve?name=Velcade", 200, Json, Resolved, "Sunset"), StringComparison.Ordinal);

    private static string? Judge(string address, int status, string? type, string body, string? header = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://localhost{address}");
        using var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        answer.Content.Headers.ContentType = type is null ? null : new(type);
        if (header is not null)
        {
            answer.Headers.TryAddWithoutValidation(header, "x");
        }

        return ContractJudge.Committed.Fault(request, answer, Encoding.UTF8.GetBytes(body));
    }
}
