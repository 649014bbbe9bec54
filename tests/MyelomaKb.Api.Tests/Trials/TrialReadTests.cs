using System.Net;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.Trials;

public sealed class TrialReadTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("approval=fda-velcade-2008-06-20", "vista")]
    [InlineData("combination=vmp", "vista")]
    [InlineData("combination=vmp&phase=2", "")]
    [InlineData("approval=fda-tecvayli-2022-10-25&asOf=2022-10-24", "")]
    public async Task List_keeps_the_trials_that_fit_every_filter(string query, string expected)
    {
        var page = await service.GetAsync($"/v1/trials?{query}");
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), page.Ids());
    }

    [Fact]
    public async Task Filter_by_endpoint_keeps_trials_with_such_a_result()
    {
        var page = await service.GetAsync("/v1/trials?endpoint=overall-survival&limit=500");
        Assert.NotEmpty(page.Items());
        Assert.All(page.Items(), trial => Assert.Contains(
            "overall-survival", trial.GetProperty("results").EnumerateArray().Select(result => result.Text("endpoint"))));
    }

    [Fact]
    public async Task Filter_by_drug_finds_trials_through_approvals_and_combinations()
    {
        var page = await service.GetAsync("/v1/trials?drug=Tecvayli&limit=500");
        Assert.Contains("majestec-1", page.Ids());
        Assert.DoesNotContain("vista", page.Ids());
    }

    [Fact]
    public async Task Registry_number_in_the_path_moves_to_the_id()
    {
        using var answer = await service.Http.GetAsync("/v1/trials/NCT00111319", TestContext.Current.CancellationToken);
        Assert.Equal("/v1/trials/vista", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Unknown_phase_is_refused_with_the_phases_there_are()
    {
        var problem = await service.ProblemAsync("/v1/trials?phase=9", HttpStatusCode.BadRequest);
        Assert.Contains("1b/2", problem.GetProperty("errors").GetProperty("phase")[0].GetString(), StringComparison.Ordinal);
    }
}
