using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>The door to an assessment over HTTP.</summary>
public sealed class AssessPatientTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task Answer_is_never_stored_and_names_its_revision()
    {
        using var answer = await service.PostAsync("""{"patient":{}}""");

        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("1", answer.Headers.GetValues("KB-Revision").Single());
        Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Null(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Body_of_another_type_is_refused(string? type)
    {
        using var body = new ByteArrayContent("""{"patient":{}}"""u8.ToArray());
        body.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);

        await RefusedAsync(await service.PostAsync(body), HttpStatusCode.UnsupportedMediaType, "/problems/unsupported-media-type");
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON; charset=\"UTF-8\"")]
    public async Task Type_of_the_body_may_name_its_encoding(string type)
    {
        using var body = new ByteArrayContent("""{"patient":{}}"""u8.ToArray());
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await service.PostAsync(body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_over_64_KB_is_refused(bool sized)
    {
        var bytes = Encoding.ASCII.GetBytes($$"""{"patient":{}{{new string(' ', 70_000)}}}""");
        using HttpContent body = sized ? new ByteArrayContent(bytes) : new StreamContent(new Unsized(bytes));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");

        await RefusedAsync(await service.PostAsync(body), HttpStatusCode.RequestEntityTooLarge, "/problems/body-too-large");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    public async Task Connection_whose_body_is_left_unread_is_announced_to_close(string type)
    {
        using var body = new ByteArrayContent(new byte[70_000]);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await service.PostAsync(body);

        Assert.True(answer.Headers.ConnectionClose);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("{", "")]
    [InlineData("{}", "/patient")]
    [InlineData("""{"patient":{"ageYears":1e400}}""", "/patient/ageYears")]
    [InlineData("""{"patient":{"diagnosis":"\ud800"}}""", "/patient/diagnosis")]
    public async Task Bad_body_gets_a_problem_by_pointer(string body, string pointer)
    {
        var problem = await RefusedAsync(await service.PostAsync(body), HttpStatusCode.BadRequest, "/problems/invalid-request");

        Assert.True(problem.GetProperty("errors").TryGetProperty(pointer, out _), problem.ToString());
    }

    [Fact]
    public async Task Name_that_comes_near_gets_candidates()
    {
        var problem = await RefusedAsync(
            await service.PostAsync("""{"patient":{"exposedTo":["lenalidomyde"]}}"""),
            HttpStatusCode.BadRequest, "/problems/invalid-request");

        Assert.Equal("lenalidomide", problem.GetProperty("candidates")[0].Text("id"));
    }

    [Fact]
    public async Task Query_parameter_is_refused() => await RefusedAsync(
        await service.Http.PostAsync("/v1/eligibility?asOf=2023-08-01", Json("""{"patient":{}}"""), TestContext.Current.CancellationToken),
        HttpStatusCode.BadRequest, "/problems/invalid-request");

    [Fact]
    public async Task Revision_that_was_not_published_is_not_found() => await RefusedAsync(
        await service.PostAsync("""{"patient":{},"revision":99}"""), HttpStatusCode.NotFound, "/problems/no-such-revision");

    [Fact]
    public async Task Other_methods_are_refused()
    {
        using var answer = await service.Http.GetAsync("/v1/eligibility", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static async Task<JsonElement> RefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string type)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(type, problem.Text("type"));
        return problem;
    }

    // A stream whose length is not known is sent in chunks.
    private sealed class Unsized(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
