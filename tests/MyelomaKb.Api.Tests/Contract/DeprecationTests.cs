using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using MyelomaKb.Api.Contract;
using MyelomaKb.Api.Hosting;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>A deprecated route announces its end in the contract and in every answer, made before or now.</summary>
public sealed class DeprecationTests : IAsyncLifetime
{
    private static readonly Deprecation Ending = new(new DateOnly(2027, 1, 1), new DateOnly(2028, 1, 1), "/v2/things/{id}", "/docs#things");
    private WebApplication? _app;

    private HttpClient Http => _app!.GetTestClient();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(new ApiJson([]));
        builder.Services.AddContract();
        builder.Services.AddSingleton(PublicAddress.Of(builder.Configuration));
        _app = builder.Build();
        _app.UseDeprecations();
        _app.Use(AnswerAheadOfRouting);
        _app.UseRouting();
        _app.MapGet("/v1/things/{id}", (string id) => TypedResults.Ok(id)).WithTags("Things")
            .Documented("getThing", "Get a thing", "One thing.").Deprecated(Ending);
        _app.MapGet("/v1/others/{id}", (string id) => TypedResults.Ok(id)).WithTags("Things")
            .Documented("getOther", "Get another", "Another.");
        _app.MapContract();
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await _app!.DisposeAsync();

    [Theory]
    [InlineData("/v1/things/one")]
    [InlineData("/v1/things/made-before")]
    [InlineData("/V1/THINGS/one")]
    public async Task Answer_of_a_deprecated_route_says_since_when_until_when_and_what_instead(string path)
    {
        using var answer = await Http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("@1798761600", answer.Headers.GetValues("Deprecation").Single());
        Assert.Equal("Sat, 01 Jan 2028 00:00:00 GMT", answer.Headers.GetValues("Sunset").Single());
        Assert.Equal(
            ["</docs#things>; rel=\"deprecation\"; type=\"text/html\"", "</v2/things/{id}>; rel=\"successor-version\""],
            answer.Headers.GetValues("Link").Where(link => !link.Contains("next", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Links_that_an_answer_has_of_its_own_stay()
    {
        using var answer = await Http.GetAsync("/v1/things/made-before", TestContext.Current.CancellationToken);
        Assert.Contains("</next>; rel=\"next\"", answer.Headers.GetValues("Link"));
    }

    [Fact]
    public async Task Answer_of_any_other_route_says_nothing()
    {
        using var answer = await Http.GetAsync("/v1/others/one", TestContext.Current.CancellationToken);
        Assert.False(answer.Headers.Contains("Deprecation") || answer.Headers.Contains("Sunset") || answer.Headers.Contains("Link"));
    }

    [Fact]
    public async Task Contract_marks_the_operation_and_documents_the_headers()
    {
        var contract = JsonNode.Parse(await Http.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken))!;
        var operation = contract["paths"]!["/v1/things/{id}"]!["get"]!;

        Assert.True(operation["deprecated"]!.GetValue<bool>());
        Assert.Contains("Use /v2/things/{id} instead.", operation["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("#/components/headers/Sunset", operation["responses"]!["200"]!["headers"]!["Sunset"]!["$ref"]!.GetValue<string>());
        Assert.Null(contract["paths"]!["/v1/others/{id}"]!["get"]!["deprecated"]);
    }

    /// <summary>Stands where the answers made before are sent from.</summary>
    private static Task AnswerAheadOfRouting(HttpContext http, RequestDelegate next)
    {
        var made = new Answer("{}"u8.ToArray(), new Revision(1, DateTimeOffset.UnixEpoch, "", ""), "</next>; rel=\"next\"");
        return http.Request.Path.Value!.EndsWith("made-before", StringComparison.Ordinal)
            ? made.WriteAsync(http, headOnly: false)
            : next(http);
    }
}
