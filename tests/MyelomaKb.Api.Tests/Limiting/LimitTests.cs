using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Limiting;

/// <summary>What a caller without a key sees of the limits.</summary>
public sealed class LimitTests(TestDatabases databases)
{
    private const string Path = "/v1/drugs/teclistamab";

    [Fact]
    public async Task Read_within_the_quota_carries_the_policy_alone()
    {
        await using var service = await StartAsync();
        using var answer = await GetAsync(service, Path);
        Assert.Equal("\"default\";q=20;w=60", answer.Headers.GetValues("RateLimit-Policy").Single());
        Assert.False(answer.Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task Read_beyond_the_quota_is_a_429_that_says_when_to_come_back()
    {
        await using var service = await StartAsync();
        using var answer = await ExhaustAsync(service, () => GetAsync(service, Path));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("/problems/too-many-requests", problem.GetProperty("type").GetString());
        Assert.Equal(3, answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.Equal("\"default\";r=0;t=3", answer.Headers.GetValues("RateLimit").Single());
        Assert.Equal("\"default\";q=20;w=60", answer.Headers.GetValues("RateLimit-Policy").Single());
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Probe_is_answered_when_the_quota_is_used_up()
    {
        await using var service = await StartAsync();
        using var refused = await ExhaustAsync(service, () => GetAsync(service, Path));
        using var probe = await GetAsync(service, "/health/ready");
        Assert.Equal(HttpStatusCode.OK, probe.StatusCode);
        Assert.False(probe.Headers.Contains("RateLimit-Policy"));
    }

    /// <summary>What says why a request was refused, and the style sheet of the pages among it.</summary>
    public static TheoryData<string> Explanations() =>
        ["/openapi/v1.json", "/problems", "/problems/too-many-requests", "/docs/errors", MyelomaKb.Pages.Looks.SiteFiles.StyleSheet.Path];

    /// <summary>Who is refused must be able to read why, and what the contract says of it.</summary>
    [Theory]
    [MemberData(nameof(Explanations))]
    public async Task What_explains_a_refusal_is_answered_when_the_quota_is_used_up(string path)
    {
        await using var service = await StartAsync();
        using var refused = await ExhaustAsync(service, () => GetAsync(service, Path));
        using var answer = await GetAsync(service, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("RateLimit-Policy"));
    }

    [Fact]
    public async Task Assessment_has_a_quota_of_its_own_and_tells_what_is_left()
    {
        await using var service = await StartAsync();
        using var refused = await ExhaustAsync(service, () => GetAsync(service, Path));
        using var answer = await AssessAsync(service, "");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("\"eligibility\";q=10;w=60", answer.Headers.GetValues("RateLimit-Policy").Single());
        Assert.Equal("\"eligibility\";r=9;t=6", answer.Headers.GetValues("RateLimit").Single());
    }

    [Fact]
    public async Task Large_assessment_costs_more()
    {
        await using var service = await StartAsync();
        using var answer = await AssessAsync(service, new string(' ', 40 * 1024));
        Assert.StartsWith("\"eligibility\";r=4;", answer.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_that_writes_the_path_otherwise_takes_from_the_same_quota()
    {
        await using var service = await StartAsync();
        using var refused = await ExhaustAsync(service, () => AssessAsync(service, ""));
        using var answer = await service.Http.PostAsync(
            "/V1/%65ligibility/", Body(""), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    private Task<Service> StartAsync() => Service.StartAsync(
        databases, ("Limits:Default:Quota", "20"), ("Limits:Eligibility:Quota", "10"));

    private static Task<HttpResponseMessage> GetAsync(Service service, string path) =>
        service.Http.GetAsync(path, TestContext.Current.CancellationToken);

    private static Task<HttpResponseMessage> AssessAsync(Service service, string padding) =>
        service.Http.PostAsync("/v1/eligibility", Body(padding), TestContext.Current.CancellationToken);

    private static StringContent Body(string padding) => new("{\"patient\":{}" + padding + "}", Encoding.UTF8, "application/json");

    private static async Task<HttpResponseMessage> ExhaustAsync(Service service, Func<Task<HttpResponseMessage>> ask)
    {
        for (var left = 100; left > 0; left--)
        {
            var answer = await ask();
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return answer;
            }

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            answer.Dispose();
        }

        throw new InvalidOperationException($"{service.Http.BaseAddress} refuses nobody.");
    }
}
