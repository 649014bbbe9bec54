using Microsoft.Playwright;

namespace MyelomaKb.Pages.Tests.Claims;

/// <summary>The page of claims on a phone, without scripts.</summary>
public sealed class ClaimsScreenTests(Site site, Chromium chromium)
{
    private static readonly Look Phone = Look.Phone with { Scripts = false };

    [Fact]
    public async Task Page_is_short_before_it_is_unfolded()
    {
        await using var window = await chromium.OpenAsync(Phone);
        await window.Page.GotoAsync($"{site.Address}/claims");
        Assert.InRange(await window.HeightAsync(), 1_000, 5_000);
    }

    [Theory]
    [InlineData("Differs from the labels", "differs")]
    [InlineData("Agrees in part", "partly")]
    [InlineData("Agrees with the labels", "agrees")]
    [InlineData("Labels do not say", "not-checkable")]
    public async Task Number_at_the_top_leads_to_its_list(string words, string list)
    {
        await using var window = await chromium.OpenAsync(Phone);
        await window.Page.GotoAsync($"{site.Address}/claims");
        var link = window.Page.Locator(".tally a", new PageLocatorOptions { HasText = words });
        var count = int.Parse(await link.Locator("strong").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await link.ClickAsync();
        Assert.Equal(count, await window.Page.Locator($"#{list} .claim:visible").CountAsync());
        await Assertions.Expect(window.Page.Locator($"details:has(> #{list}) > summary")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Address_of_a_claim_unfolds_it_where_it_stands()
    {
        await using var window = await chromium.OpenAsync(Phone);
        await window.Page.GotoAsync($"{site.Address}/claims#claim-002-resistance-develops");
        var claim = window.Page.Locator("details:has(> #claim-002-resistance-develops)");
        await Assertions.Expect(claim.Locator("summary").First).ToBeInViewportAsync();
        await Assertions.Expect(claim.GetByText("sources", new LocatorGetByTextOptions { Exact = false }).First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Statements_are_chosen_by_a_form()
    {
        await using var window = await chromium.OpenAsync(Phone);
        await window.Page.GotoAsync($"{site.Address}/claims");
        await window.Page.GetByLabel("About the drug").SelectOptionAsync("Carfilzomib");
        await window.Page.GetByLabel("Verdict").SelectOptionAsync("Agrees in part");
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }).ClickAsync();
        await Assertions.Expect(window.Page.GetByText("fit.")).ToBeVisibleAsync();
        var shown = await window.Page.Locator(".claim").CountAsync();
        Assert.InRange(shown, 1, 20);
        Assert.Equal(shown, await window.Page.Locator("#partly .claim:visible").CountAsync());
        await window.Page.GetByText("See all statements").ClickAsync();
        Assert.Equal($"{site.Address}/claims", window.Page.Url);
    }
}
