using System.Net;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.Approvals;

public sealed class ApprovalReadTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("drug=teclistamab&regulator=FDA", "fda-tecvayli-2026-03-05,fda-tecvayli-2022-10-25")]
    [InlineData("drug=Tecvayli&regulator=FDA&asOf=2023-08-01", "fda-tecvayli-2022-10-25")]
    [InlineData("regulator=FDA&status=withdrawn", "fda-pepaxto-2021-02-26,fda-blenrep-2020-08-05,fda-farydak-2015-02-23")]
    [InlineData("regulator=FDA&setting=smoldering", "fda-darzalex-faspro-2025-11-06")]
    [InlineData("regulator=EMA&pathway=conditional&drug=selinexor&asOf=2022-07-20", "ema-nexpovio-2021-03-26")]
    [InlineData("regulator=EMA&pathway=conditional&drug=selinexor&asOf=2022-07-21", "")]
    [InlineData("drug=belantamab-mafodotin&regulator=EMA&inForce=true&asOf=2024-02-22", "ema-blenrep-2020-08-25")]
    [InlineData("drug=belantamab-mafodotin&regulator=EMA&inForce=true&asOf=2024-02-23", "")]
    [InlineData("regulator=FDA&decidedFrom=2025-10-23&decidedTo=2025-10-23", "fda-blenrep-2025-10-23")]
    [InlineData("regulator=FDA&drug=bortezomib&regimen=bortezomib,melphalan,prednisone&regimenMatch=exactly", "fda-velcade-2008-06-20")]
    [InlineData("regulator=FDA&drug=bortezomib&regimen=melphalan", "fda-velcade-2008-06-20")]
    public async Task List_keeps_the_approvals_that_fit_every_filter_on_the_day(string query, string expected)
    {
        var page = await service.GetAsync($"/v1/approvals?{query}");
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), page.Ids());
    }

    [Theory]
    [InlineData("bortezomib")]
    [InlineData("bortezomib,dexamethasone")]
    public async Task Exact_regimen_may_leave_an_optional_drug_out(string regimen)
    {
        var page = await service
            .GetAsync($"/v1/approvals?regulator=FDA&drug=bortezomib&setting=relapsed-refractory&regimenMatch=exactly&regimen={regimen}");
        Assert.Contains("fda-velcade-2014-08-08", page.Ids());
    }

    [Fact]
    public async Task List_goes_from_the_newest_decision_to_the_oldest()
    {
        var page = await service.GetAsync("/v1/approvals?limit=500");
        var days = page.Items().Select(one => one.Text("decidedOn")).ToList();
        Assert.Equal(137, days.Count);
        Assert.Equal(days.OrderDescending(StringComparer.Ordinal), days);
    }

    [Fact]
    public async Task Approval_before_its_decision_is_not_there()
    {
        var problem = await service.ProblemAsync("/v1/approvals/fda-tecvayli-2022-10-25?asOf=2022-10-24", HttpStatusCode.NotFound);
        Assert.Contains("2022-10-25", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-10-25", "accelerated")]
    [InlineData("2026-03-04", "accelerated")]
    [InlineData("2026-03-05", "regular")]
    public async Task Pathway_is_that_of_the_day(string day, string pathway)
    {
        var approval = await service.GetAsync($"/v1/approvals/fda-tecvayli-2022-10-25?asOf={day}");
        Assert.Equal(("accelerated", pathway), (approval.Text("approvedAs"), approval.Text("pathway")));
    }

    [Theory]
    [InlineData("2024-04-03", "in-force", null)]
    [InlineData("2024-04-04", "superseded", "fda-abecma-2024-04-04")]
    public async Task Superseded_approval_names_its_successor_from_that_day_on(string day, string status, string? successor)
    {
        var approval = await service.GetAsync($"/v1/approvals/fda-abecma-2021-03-26?asOf={day}");
        Assert.Equal(status, approval.Text("status"));
        Assert.Equal(successor, approval.TryGetProperty("supersededBy", out var by) ? by.GetString() : null);
    }

    [Fact]
    public async Task Wording_and_history_are_those_up_to_the_day()
    {
        var before = await service.GetAsync("/v1/approvals/fda-velcade-2008-06-20-2?asOf=2019-03-31");
        var after = await service.GetAsync("/v1/approvals/fda-velcade-2008-06-20-2?asOf=2019-04-01");
        Assert.Equal("Treatment of myeloma, whatever the line of therapy.", before.Text("indication"));
        Assert.Equal("Treatment of adults with myeloma, whatever the line of therapy.", after.Text("indication"));
        Assert.Equal((1, 3), (before.GetProperty("versions").GetArrayLength(), before.GetProperty("history").GetArrayLength()));
        Assert.Equal((2, 4), (after.GetProperty("versions").GetArrayLength(), after.GetProperty("history").GetArrayLength()));
    }

    [Fact]
    public async Task Criteria_stand_as_a_tree_and_in_words()
    {
        var approval = await service.GetAsync("/v1/approvals/fda-tecvayli-2022-10-25");
        var criteria = approval.GetProperty("criteria");
        Assert.Equal("all", criteria.Text("op"));
        var lines = criteria.GetProperty("children").EnumerateArray().Single(one => one.Text("op") == "priorLines");
        Assert.Equal(4, lines.GetProperty("atLeast").GetInt32());
        Assert.Contains("4", approval.Text("criteriaText"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unconfirmed_parts_are_named_with_how_sure_they_are()
    {
        var approval = await service.GetAsync("/v1/approvals/fda-velcade-2008-06-20");
        var parts = approval.GetProperty("unconfirmed").EnumerateArray()
            .ToDictionary(one => one.Text("pointer"), one => one.Text("confidence"));
        Assert.Equal("unconfirmed", parts["/versions/1/from"]);
        Assert.Equal("assumed", parts["/versions/1"]);
    }

    [Fact]
    public async Task Include_adds_trials_combinations_and_claims()
    {
        var approval = await service.GetAsync("/v1/approvals/fda-velcade-2008-06-20?include=trials,combinations,claims");
        var included = approval.GetProperty("included");
        Assert.Equal(["vista"], included.GetProperty("trials").EnumerateArray().Select(one => one.Text("id")));
        Assert.Contains("vmp", included.GetProperty("combinations").EnumerateArray().Select(one => one.Text("id")));
        Assert.True(included.TryGetProperty("claims", out _));
    }
}
