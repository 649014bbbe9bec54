using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.Sources;

public sealed class SourceReadTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task Filter_by_kind_keeps_documents_of_that_kind()
    {
        var page = await service.GetAsync("/v1/sources?kind=label&limit=500");
        Assert.NotEmpty(page.Items());
        Assert.All(page.Items(), source => Assert.Equal("label", source.Text("kind")));
    }

    [Fact]
    public async Task Source_names_the_entries_that_cite_it_by_the_day()
    {
        var now = await service.GetAsync("/v1/sources/g-label-velcade-2014");
        var before = await service.GetAsync("/v1/sources/g-label-velcade-2014?asOf=2008-06-20");
        Assert.Contains("fda-velcade-2014-08-08", now.GetProperty("citedBy").EnumerateArray().Select(one => one.Text("id")));
        Assert.DoesNotContain("fda-velcade-2014-08-08", before.GetProperty("citedBy").EnumerateArray().Select(one => one.Text("id")));
    }
}
