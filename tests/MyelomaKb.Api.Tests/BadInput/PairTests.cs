using System.Net;

namespace MyelomaKb.Api.Tests.BadInput;

/// <summary>Parameters that are good each by itself and not together: refused whichever stands first.</summary>
public sealed class PairTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("/v1/diff?from=2023-01-01&to=1", "to", "both be days")]
    [InlineData("/v1/diff?from=1&to=2023-01-01", "to", "both be days")]
    [InlineData("/v1/diff?to=1&from=2023-01-01", "to", "both be days")]
    [InlineData("/v1/diff?from=2147483647&to=2024-02-29", "to", "both be days")]
    [InlineData("/v1/diff?from=2024-02-29&to=0", "to", "both be days")]
    [InlineData("/v1/diff?from=1&to=0", "to", "swap")]
    [InlineData("/v1/diff?from=2024-02-29&to=2024-02-28", "to", "swap")]
    [InlineData("/v1/diff?from=2023-01-01&to=x", "to", "neither")]
    [InlineData("/v1/diff?from=x&to=1", "from", "neither")]
    [InlineData("/v1/diff?to=1", "from", "required")]
    [InlineData("/v1/approvals?decidedTo=2023-01-01&decidedFrom=2024-01-01", "decidedTo", "decidedFrom")]
    [InlineData("/v1/approvals?decidedFrom=x&decidedTo=2024-01-01", "decidedFrom", "YYYY-MM-DD")]
    [InlineData("/v1/approvals?regimenMatch=exactly", "regimenMatch", "regimen")]
    [InlineData("/v1/combinations?match=exactly", "match", "component")]
    [InlineData("/v1/drugs?cursor=MXwx&limit=5", "cursor", "belong")]
    public async Task Pair_is_refused_whichever_stands_first(string address, string place, string says)
    {
        var problem = await service.ProblemAsync(address, HttpStatusCode.BadRequest);
        var errors = problem.GetProperty("errors").GetProperty(place).EnumerateArray().Select(one => one.GetString());
        Assert.Contains(errors, error => error!.Contains(says, StringComparison.Ordinal));
        Assert.Single(problem.GetProperty("errors").EnumerateObject());
    }
}
