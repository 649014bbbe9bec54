using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.Claims;

public sealed class ClaimReadTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("agrees", 62)]
    [InlineData("partly", 26)]
    [InlineData("differs", 9)]
    [InlineData("not-checkable", 14)]
    public async Task Filter_by_verdict_keeps_the_claims_of_that_verdict(string verdict, int total)
    {
        var page = await service.GetAsync($"/v1/claims?verdict={verdict}&limit=500");
        Assert.Equal(total, page.GetProperty("total").GetInt32());
        Assert.All(page.Items(), claim => Assert.Equal(verdict, claim.Text("verdict")));
    }

    [Fact]
    public async Task Claim_that_differs_says_where_with_both_documents()
    {
        var claim = await service.GetAsync("/v1/claims/claim-081-elotuzumab-ebd");
        Assert.Equal("differs", claim.Text("verdict"));
        Assert.NotEmpty(claim.Text("difference"));
        Assert.NotEmpty(claim.GetProperty("statedIn").Text("title"));
        Assert.NotEmpty(claim.GetProperty("cites").EnumerateArray());
    }

    [Fact]
    public async Task Filter_by_drug_takes_any_name()
    {
        var page = await service.GetAsync("/v1/claims?drug=Tecvayli");
        Assert.Contains("claim-094-tecvayli-lines", page.Ids());
    }

    [Fact]
    public async Task Filter_by_approval_hides_what_was_decided_later()
    {
        var now = await service.GetAsync("/v1/claims?approval=fda-tecvayli-2022-10-25");
        var before = await service.GetAsync("/v1/claims?approval=fda-tecvayli-2022-10-25&asOf=2022-10-24");
        Assert.NotEmpty(now.Items());
        Assert.Empty(before.Items());
    }
}
