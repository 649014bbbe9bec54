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
    [InlineData("/drugs/bortezomib", 1, 2)]
    [InlineData("/combinations/dkd", 2, 1)]
    [InlineData("/timeline", 0, 2)]
    public async Task Picture_is_printed_once_as_a_drawing_that_fits_the_sheet_or_as_its_table(string path, int drawings, int tables)
    {
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync(site.Address + path);
        await window.Page.Locator(".figure summary").First.ClickAsync();
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        List<double> heights = [];
        foreach (var figure in await window.Page.Locator(".figure").AllAsync())
        {
            var asTable = await figure.Locator("table").IsVisibleAsync();
            var drawing = figure.Locator("svg[role=img]");
            Assert.Equal(!asTable, await drawing.IsVisibleAsync());
            Assert.Equal(!asTable, await figure.Locator(".key").IsVisibleAsync());
            if (!asTable)
            {
                Assert.True(await drawing.Locator("text.label").First.IsVisibleAsync());
                heights.Add((await drawing.BoundingBoxAsync())!.Height);
            }
        }

        Assert.Equal(drawings, heights.Count);
        Assert.Equal(tables, await window.Page.Locator(".figure table:visible").CountAsync());
        Assert.All(heights, height => Assert.InRange(height, 50, 800));
    }
}
