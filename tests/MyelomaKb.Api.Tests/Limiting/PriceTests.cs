using System.Net;
using System.Text;
using MyelomaKb.Api.Allowances;
using MyelomaKb.Api.Tests.Keys;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Limiting;

/// <summary>What an assessment takes from its quota follows the work that it makes.</summary>
public sealed class PriceTests(TestDatabases databases)
{
    [Fact]
    public async Task Unknown_name_costs_a_unit_once_however_often_it_stands_there()
    {
        await using var service = await StartAsync(1000);
        using var answer = await AssessAsync(service, [.. Unknown(60), .. Unknown(60)]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(1000 - 1 - 60 - 1, await LeftAsync(service));
    }

    [Fact]
    public async Task Body_full_of_unknown_names_is_searched_for_its_first_hundred_alone()
    {
        await using var service = await StartAsync(1000);
        using var answer = await AssessAsync(service, Unknown(4900));
        var problem = await answer.JsonAsync();
        Assert.Equal(100, problem.GetProperty("errors").EnumerateObject().Count());
        Assert.Contains("first 100", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.InRange(await LeftAsync(service), 1000 - 9 - 100 - 1, 1000 - 1 - 100 - 1);
    }

    [Fact]
    public async Task Names_that_are_not_paid_for_are_not_searched()
    {
        await using var service = await StartAsync(50);
        using var paid = await AssessAsync(service, Unknown(40));
        using var refused = await AssessAsync(service, Unknown(40));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests), (paid.StatusCode, refused.StatusCode));
        Assert.StartsWith("\"eligibility\";r=", refused.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 2000, 3600);
        Assert.False((await refused.JsonAsync()).TryGetProperty("candidates", out _));
    }

    [Fact]
    public async Task Body_that_costs_more_than_a_window_has_is_answered_when_all_is_left()
    {
        await using var service = await StartAsync(20);
        using var answer = await AssessAsync(service, Unknown(90));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Lines_of_a_batch_cost_a_tenth_of_a_unit_beside_their_bytes()
    {
        await using var service = await StartAsync(1000);
        await SendBatchAsync(service, string.Concat(Enumerable.Repeat("{\"patient\":{}}\n", 200)));
        Assert.Equal(1000 - (200 * ((Prices.BytesPerUnit / 10) + 14) / Prices.BytesPerUnit) - 1, await LeftAsync(service));
    }

    [Fact]
    public async Task Line_of_a_batch_pays_for_its_bytes_and_its_unknown_names()
    {
        await using var service = await StartAsync(1000);
        var text = await SendBatchAsync(
            service, $"{Body(Unknown(30))}\n{{\"patient\":{{}}}}{new string(' ', 40 * 1024)}\n{new string('x', 70 * 1024)}\n");
        Assert.Equal(3, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.InRange(await LeftAsync(service), 1000 - 30 - 5 - 8 - 2 - 1, 1000 - 30 - 5 - 8 - 1);
    }

    private Task<Service> StartAsync(int units) => Service.StartAsync(
        databases, ("Limits:Eligibility:Quota", $"{units}"), ("Limits:Eligibility:Window", "3600"));

    private static string[] Unknown(int count) => [.. Enumerable.Range(0, count).Select(number => $"nodrug{number:0000}")];

    private static string Body(string[] names) =>
        $"{{\"patient\":{{\"exposedTo\":[{string.Join(",", names.Select(name => $"\"{name}\""))}]}}}}";

    private static Task<HttpResponseMessage> AssessAsync(Service service, string[] names) => service.Http.PostAsync(
        "/v1/eligibility", new StringContent(Body(names), Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    private static async Task<string> SendBatchAsync(Service service, string lines)
    {
        using var answer = await service.Http.PostAsync(
            "/v1/eligibility/batch", new StringContent(
                lines, Encoding.UTF8, "application/x-ndjson"), TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<int> LeftAsync(Service service)
    {
        using var answer = await service.Http.PostAsync(
            "/v1/eligibility", new StringContent(
                "{\"patient\":{}}", Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        return int.Parse(
            answer.Headers.GetValues("RateLimit").Single().Split("r=")[1].Split(';')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
