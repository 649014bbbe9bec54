using Microsoft.Playwright;

namespace MyelomaKb.Pages.Tests.Eligibility;

/// <summary>
/// Who follows a link from the form and goes back finds answers and results again. The browser of the tests keeps no page alive in memory,
/// so this holds wherever a browser must make the page anew.
/// </summary>
public sealed class BackTests(Site site, Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answers_and_results_are_there_again_after_a_result_was_looked_at(bool scripts)
    {
        await using var window = await chromium.OpenAsync(Look.Desktop with { Scripts = scripts });
        var page = window.Page;
        await AnswerAsync(page);
        var tally = await page.Locator(".tally").InnerTextAsync();
        await page.GetByLabel("European Union (EMA)").CheckAsync();
        var path = await page.GetByRole(AriaRole.Link, new() { Name = "All about this approval", IncludeHidden = true }).First
            .GetAttributeAsync("href");
        await page.GotoAsync(site.Address + path);
        await page.GoBackAsync();
        await AnswersAreThereAsync(page, tally);
        Assert.True(await page.GetByLabel("European Union (EMA)").IsCheckedAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Result_link_and_the_menu_lead_away_and_back(bool scripts)
    {
        await using var window = await chromium.OpenAsync(Look.Phone with { Scripts = scripts });
        var page = window.Page;
        await AnswerAsync(page);
        var tally = await page.Locator(".tally").InnerTextAsync();
        await page.Locator("details.verdicts.undetermined > summary").ClickAsync();
        var treatment = page.Locator("details.verdicts.undetermined details.treatment").First;
        await treatment.Locator("summary").First.ClickAsync();
        await treatment.Locator("details.label > summary").First.ClickAsync();
        await treatment.GetByRole(AriaRole.Link, new() { Name = "All about this approval" }).First.ClickAsync();
        await page.WaitForURLAsync("**/approvals/*");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Site" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.WaitForURLAsync("**/timeline?asOf=2016-06-01");
        await page.GoBackAsync();
        await page.GoBackAsync();
        await AnswersAreThereAsync(page, tally);
        Assert.Equal($"{site.Address}/eligibility?asOf=2016-06-01", page.Url);
    }

    [Fact]
    public async Task Answers_with_a_fault_are_there_again_with_it()
    {
        await using var window = await chromium.OpenAsync(Look.Desktop);
        var page = window.Page;
        await page.GotoAsync($"{site.Address}/eligibility?asOf=2016-06-01");
        await page.Locator("input[type=text]").First.FillAsync("many");
        await page.Locator("form.sheet button").ClickAsync();
        await page.WaitForSelectorAsync("[role=alert]");
        await page.GotoAsync($"{site.Address}/timeline");
        await page.GoBackAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        Assert.Equal("many", await page.Locator("input[type=text]").First.InputValueAsync());
    }

    [Fact]
    public async Task Tools_may_read_robots_txt_from_within_every_page()
    {
        await using var window = await chromium.OpenAsync(Look.Desktop);
        foreach (var path in (string[])["/", "/eligibility", "/docs"])
        {
            await window.Page.GotoAsync(site.Address + path);
            Assert.Equal(200, await window.Page.EvaluateAsync<int>("async () => (await fetch('/robots.txt')).status"));
        }
    }

    private async Task AnswerAsync(IPage page)
    {
        await page.GotoAsync($"{site.Address}/eligibility?asOf=2016-06-01");
        await page.GetByLabel("Multiple myeloma", new() { Exact = true }).CheckAsync();
        await page.Locator("form.sheet button").ClickAsync();
        await page.WaitForSelectorAsync("#results");
    }

    private static async Task AnswersAreThereAsync(IPage page, string tally)
    {
        await Assertions.Expect(page.Locator(".tally")).ToBeVisibleAsync();
        Assert.Equal(tally, await page.Locator(".tally").InnerTextAsync());
        Assert.True(await page.Locator("input[name=diagnosis][value=multiple-myeloma]").IsCheckedAsync());
    }
}
