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
}
