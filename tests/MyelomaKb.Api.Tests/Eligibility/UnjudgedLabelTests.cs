using System.Net;
using System.Text.Json;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>A label that cannot be judged, published before the checks kept such out: it costs its own approval and nothing else.</summary>
public sealed class UnjudgedLabelTests(TestDatabases databases)
{
    [Fact]
    public async Task Label_that_cannot_be_judged_is_left_out_and_named_and_everything_else_is_served()
    {
        await using var service = await Service.StartAsync(databases);
        var before = Verdicts(await service.AssessAsync("""{"detail":"verdicts","patient":{"ageYears":60}}"""));
        var revision = await OddApprovals.PublishAsync(service.Database);
        await Eventually.TrueAsync(
            async () => (await service.GetAsync("/v1")).GetProperty("revision").GetProperty("number").GetInt32() == revision,
            "the service shows the odd labels");

        var assessment = await service.AssessAsync("""{"detail":"verdicts","patient":{"ageYears":60}}""");
        var elsewhere = await service.AssessAsync("""{"detail":"verdicts","patient":{"ageYears":60},"regulators":["EMA"]}""");
        var after = Verdicts(assessment);
        var ready = await service.GetAsync("/health/ready");

        Assert.Equal(before, after.Where(one => !OddApprovals.All.ContainsKey(one.Approval)));
        Assert.DoesNotContain(OddApprovals.TooLarge, after.Select(one => one.Approval));
        Assert.Equal(OddApprovals.TooLarge, Assert.Single(assessment.GetProperty("unjudged").EnumerateArray()).GetString());
        Assert.False(elsewhere.TryGetProperty("unjudged", out _));
        Assert.True(ready.GetProperty("ready").GetBoolean());
        var unjudged = Assert.Single(ready.GetProperty("unjudged").EnumerateArray());
        Assert.Equal(OddApprovals.TooLarge, unjudged.GetProperty("approval").GetString());
        Assert.Contains("70", unjudged.GetProperty("reason").GetString(), StringComparison.Ordinal);
        string[] addresses = [$"/v1/approvals/{OddApprovals.TooLarge}", "/v1/drugs/teclistamab/timeline", "/v1/approvals", "/v1/export"];
        foreach (var address in addresses)
        {
            await service.GetAsync(address);
        }

        foreach (var page in (string[])[$"/approvals/{OddApprovals.TooLarge}", "/drugs/teclistamab", "/eligibility", "/"])
        {
            using var answer = await service.Http.GetAsync(page, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page} answered {(int)answer.StatusCode}.");
        }

        using var form = await service.Http.PostAsync(
            "/eligibility", new FormUrlEncodedContent([KeyValuePair.Create("ageYears", "60")]), TestContext.Current.CancellationToken);
        Assert.Contains(
            $"""<a href="/approvals/{OddApprovals.TooLarge}">""",
            await form.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static List<(string Approval, string Verdict)> Verdicts(JsonElement assessment) =>
    [
        .. assessment.GetProperty("results").EnumerateArray()
            .Select(one => (one.GetProperty("approval").GetString()!, one.GetProperty("verdict").GetString()!)),
    ];
}
