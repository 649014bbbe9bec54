using Microsoft.Playwright;

namespace MyelomaKb.Pages.Tests.Frame;

/// <summary>Pages on paper, and without scripts.</summary>
public sealed class PrintTests(Site site, Chromium chromium)
{
    [Fact]
    public async Task Drug_on_paper_has_its_facts_and_sources_and_no_way_around()
    {
        await using var window = await chromium.OpenAsync(Look.Desktop with { Scripts = false });
        await window.Page.GotoAsync($"{site.Address}/drugs/teclistamab");
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await window.Page.Locator("header.site nav").IsVisibleAsync());
        Assert.True(await window.Page.Locator("#picture-approvals svg[role=img]").IsVisibleAsync());
        Assert.True(await window.Page.Locator("ol.sources li").First.IsVisibleAsync());
        await window.PhotographAsync("drug-print", Look.Desktop);
    }

    [Theory]
    [InlineData("/drugs/bortezomib")]
    [InlineData("/timeline")]
    public async Task Picture_is_printed_once_as_it_was_looked_at(string path)
    {
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync(site.Address + path);
        await window.Page.Locator(".figure summary").First.ClickAsync();
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var figures = await window.Page.Locator(".figure").AllAsync();
        Assert.True(figures.Count > 1);
        foreach (var (figure, at) in figures.Select((figure, at) => (figure, at)))
        {
            var asTable = at == 0;
            Assert.Equal(asTable, await figure.Locator("table").IsVisibleAsync());
            Assert.Equal(!asTable, await figure.Locator("svg[role=img]").IsVisibleAsync());
            Assert.Equal(!asTable, await figure.Locator(".key").IsVisibleAsync());
        }
    }
}
