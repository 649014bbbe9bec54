using System.Net;

namespace MyelomaKb.Api.Tests.Reads;

/// <summary>The habits of lists: pages, total, link, order, cursors.</summary>
public sealed class ListTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("/v1/drugs?limit=7")]
    [InlineData("/v1/approvals?limit=50&regulator=FDA")]
    [InlineData("/v1/sources?limit=100&asOf=2020-01-01")]
    [InlineData("/v1/drugs/daratumumab/timeline?limit=3")]
    public async Task Walk_along_the_links_finds_every_entry_once(string address)
    {
        var found = new List<string>();
        int total;
        for (var next = address; ;)
        {
            using var answer = await service.Http.GetAsync(next, TestContext.Current.CancellationToken);
            var page = await service.GetAsync(next);
            found.AddRange(page.Ids());
            total = page.GetProperty("total").GetInt32();
            if (!answer.Headers.TryGetValues("Link", out var links))
            {
                Assert.Null(page.GetProperty("next").GetString());
                break;
            }

            next = links.Single().Split('<', '>')[1];
            Assert.EndsWith("; rel=\"next\"", links.Single(), StringComparison.Ordinal);
            Assert.Contains($"cursor={page.Text("next")}", next, StringComparison.Ordinal);
        }

        Assert.Equal(total, found.Count);
        Assert.Equal(found.Distinct(), found);
    }

    [Fact]
    public async Task Default_limit_is_fifty()
    {
        var page = await service.GetAsync("/v1/sources");
        Assert.Equal(50, page.Items().Count);
    }

    [Theory]
    [InlineData("/v1/drugs?limit=5", "/v1/trials?limit=5&cursor={0}")]
    [InlineData("/v1/drugs?limit=5", "/v1/drugs?limit=5&role=antimyeloma&cursor={0}")]
    [InlineData("/v1/drugs?limit=5", "/v1/drugs?limit=5&cursor={0}x")]
    [InlineData("/v1/drugs?limit=5", "/v1/drugs?limit=5&cursor=teclistamab")]
    [InlineData("/v1/drugs?limit=5", "/v1/drugs?limit=5&cursor=%20")]
    public async Task Cursor_of_another_list_is_refused(string made, string used)
    {
        var cursor = (await service.GetAsync(made)).Text("next");
        var problem = await service
            .ProblemAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, used, cursor), HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("errors").TryGetProperty("cursor", out _));
    }

    [Fact]
    public async Task Limit_may_change_on_the_way()
    {
        var cursor = (await service.GetAsync("/v1/drugs?limit=5")).Text("next");
        var page = await service.GetAsync($"/v1/drugs?limit=2&cursor={cursor}");
        Assert.Equal(2, page.Items().Count);
        Assert.Equal("carfilzomib", page.Ids()[1]);
    }
}
