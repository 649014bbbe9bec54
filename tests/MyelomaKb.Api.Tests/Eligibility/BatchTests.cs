using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>Many patients in one stream, over HTTP.</summary>
public sealed class BatchTests(Service service) : IClassFixture<Service>
{
    private const string Myeloma = """{"id":"m","asOf":"2023-08-01","patient":{"diagnosis":"multiple-myeloma"}}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lines_are_answered_in_order_under_their_names()
    {
        var answers = await AnswersAsync("""
            {"id":"first","patient":{}}

            {"id":"second","patient":{"ageYears":60}}
            {"patient":{"ageYears":61}}
            """);

        Assert.Equal(["first", "second", null], answers.Select(IdOf));
    }

    [Fact]
    public async Task Line_is_answered_as_a_request_of_its_own_is()
    {
        const string Asked = """
            "asOf":"2023-08-01","regulators":["EMA"],"settings":["relapsed-refractory"],
            "patient":{"diagnosis":"multiple-myeloma","ageYears":60,"priorLines":3,"exposedTo":["bortezomib","lenalidomide","daratumumab"]}
            """;
        var answer = Assert.Single(await AnswersAsync($$"""{"id":"x",{{Asked.ReplaceLineEndings("")}}}"""));
        var alone = await service.AssessAsync($$"""{"detail":"verdicts",{{Asked}}}""");

        Assert.Equal(Ids(alone, "eligible"), Texts(answer, "eligible"));
        Assert.Equal(Ids(alone, "undetermined"), Texts(answer, "undetermined"));
        Assert.NotEmpty(Texts(answer, "eligible"));
        Assert.Equal(alone.GetProperty("counts").ToString(), answer.GetProperty("counts").ToString());
        Assert.Equal("2023-08-01", answer.GetProperty("asOf").GetString());
    }

    [Theory]
    [InlineData("""{"id":"bad","patient":{"priorLines":-1}}""", "bad", "/patient/priorLines")]
    [InlineData("""{"id":"bad"}""", "bad", "/patient")]
    [InlineData("""{"id":"bad","detail":"full","patient":{}}""", "bad", "/detail")]
    [InlineData("""{"id":"bad","patient":""", "bad", "")]
    [InlineData("""{"id":7,"patient":{}}""", null, "/id")]
    [InlineData("[]", null, "")]
    [InlineData("nonsense", null, "")]
    [InlineData("""{"id":"bad","revision":1,"patient":{}}""", "bad", "/revision")]
    public async Task Bad_line_is_answered_with_its_problem_and_the_stream_goes_on(string line, string? id, string pointer)
    {
        var answers = await AnswersAsync($"{Myeloma}\n{line}\n{Myeloma}\n");

        var (before, bad, after) = (answers[0], answers[1], answers[2]);
        Assert.Equal(id, IdOf(bad));
        Assert.True(bad.GetProperty("error").GetProperty("errors").TryGetProperty(pointer, out _), bad.ToString());
        Assert.Equal(before.ToString(), after.ToString());
    }

    [Fact]
    public async Task Line_over_64_KB_is_refused_and_the_next_is_answered()
    {
        var answers = await AnswersAsync($"{{\"patient\":{{}}{new string(' ', 70_000)}}}\n{Myeloma}");

        Assert.Equal("/problems/body-too-large", answers[0].GetProperty("error").Text("type"));
        Assert.Equal("m", answers[1].Text("id"));
        Assert.Equal(2, answers.Count);
    }

    [Fact]
    public async Task First_line_names_the_revision_of_all()
    {
        using var answer = await PostAsync("""{"revision":1,"patient":{}}""" + "\n" + Myeloma);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("1", answer.Headers.GetValues("KB-Revision").Single());
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Revision_that_was_not_published_is_refused_before_anything_is_answered()
    {
        using var answer = await PostAsync("""{"revision":99,"patient":{}}""" + "\n" + Myeloma);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Connection_whose_stream_was_refused_serves_the_next_request()
    {
        for (var at = 0; at < 10; at++)
        {
            using var refused = await PostAsync("""{"revision":99,"patient":{}}""");
        }

        Assert.Single(await AnswersAsync(Myeloma));
    }

    [Fact]
    public async Task Body_of_another_type_is_refused()
    {
        using var body = new StringContent(Myeloma, Encoding.UTF8, "application/json");
        using var answer = await service.Http.PostAsync("/v1/eligibility/batch", body, Cancellation);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Stream_of_no_lines_is_answered_with_none() => Assert.Empty(await AnswersAsync("\n \n"));

    [Fact]
    public async Task Stream_may_be_longer_than_any_single_body()
    {
        var padded = $"{Myeloma[..^1]}{new string(' ', 20_000)}}}\n";
        var answers = await AnswersAsync(string.Concat(Enumerable.Repeat(padded, 100)));

        Assert.Equal(100, answers.Count(answer => answer.Text("id") == "m"));
    }

    private static IEnumerable<string?> Ids(JsonElement assessment, string verdict) => assessment.GetProperty("results").EnumerateArray()
        .Where(result => result.Text("verdict") == verdict).Select(result => result.Text("approval"));

    private static string? IdOf(JsonElement answer) => answer.TryGetProperty("id", out var id) ? id.GetString() : null;

    private static IEnumerable<string?> Texts(JsonElement answer, string member) =>
        answer.GetProperty(member).EnumerateArray().Select(text => text.GetString());

    private async Task<IReadOnlyList<JsonElement>> AnswersAsync(string body)
    {
        using var answer = await PostAsync(body);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        return await service.Http.PostAsync("/v1/eligibility/batch", content, Cancellation);
    }
}
