using System.Net;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.Combinations;

public sealed class CombinationReadTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("component=bortezomib&component=lenalidomide&component=dexamethasone", "d-vrd,e-vrd,isa-vrd,vrd,vrd-lite")]
    [InlineData("component=Velcade&component=Revlimid&component=dexamethasone&match=exactly", "vrd,vrd-lite")]
    [InlineData("component=carfilzomib&component=daratumumab&match=contains&setting=relapsed-refractory&approvedBy=FDA", "dkd")]
    [InlineData("component=belantamab-mafodotin&component=bortezomib&approvedBy=FDA&asOf=2025-10-22", "")]
    [InlineData("component=belantamab-mafodotin&component=bortezomib&approvedBy=FDA&asOf=2025-10-23", "bvd")]
    public async Task List_keeps_the_combinations_that_fit_every_filter(string query, string expected)
    {
        var page = await service.GetAsync($"/v1/combinations?{query}");
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), page.Ids());
    }

    [Theory]
    [InlineData("RVd")]
    [InlineData("PS-341%2FLen%2FDex")]
    [InlineData("velcade-revlimid-dexamethasone")]
    public async Task Alias_in_the_path_moves_to_the_id(string alias)
    {
        using var answer = await service.Http.GetAsync($"/v1/combinations/{alias}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal("/v1/combinations/vrd", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Approvals_are_those_decided_by_the_day()
    {
        var before = await service.GetAsync("/v1/combinations/vmp?asOf=2008-06-19");
        var after = await service.GetAsync("/v1/combinations/vmp?asOf=2008-06-20");
        Assert.Empty(before.Texts("approvals"));
        Assert.Equal(["fda-velcade-2008-06-20"], after.Texts("approvals"));
        Assert.Equal(["FDA"], after.Texts("approvedBy"));
    }

    [Fact]
    public async Task Include_adds_approvals_and_trials()
    {
        var included = (await service.GetAsync("/v1/combinations/vmp?include=approvals,trials")).GetProperty("included");
        Assert.Equal(
            ["ema-velcade-2008-08-29", "fda-velcade-2008-06-20"],
            included.GetProperty("approvals").EnumerateArray().Select(one => one.Text("id")));
        Assert.Equal(["vista"], included.GetProperty("trials").EnumerateArray().Select(one => one.Text("id")));
    }

    [Fact]
    public async Task Unknown_component_is_refused_with_candidates()
    {
        var problem = await service.ProblemAsync("/v1/combinations?component=bortezomibe", HttpStatusCode.BadRequest);
        Assert.Contains("bortezomib", problem.GetProperty("candidates").EnumerateArray().Select(one => one.Text("id")));
    }
}
