using Microsoft.Playwright;

namespace MyelomaKb.Pages.Tests.Eligibility;

/// <summary>The eligibility form in a browser: without scripts, by keyboard alone, on paper.</summary>
public sealed class EligibilityScreenTests(Site site, Chromium chromium)
{
    [Fact]
    public async Task Form_is_filled_in_by_keyboard_alone_without_scripts_and_leaves_the_address_bare()
    {
        await using var window = await chromium.OpenAsync(Look.Phone with { Scripts = false });
        await window.Page.GotoAsync($"{site.Address}/eligibility");
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to content", await window.Page.Locator(":focus").InnerTextAsync());
        await ToAsync(window, "input[name=diagnosis]");
        await window.Page.Keyboard.PressAsync("Space");
        await ToAsync(window, "button[type=submit]");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync("#results");
        Assert.Equal($"{site.Address}/eligibility", window.Page.Url);
    }

    [Fact]
    public async Task Every_state_of_the_form_has_no_barrier()
    {
        List<string> found = [];
        await using var window = await chromium.OpenAsync(Look.Phone);
        await window.Page.GotoAsync($"{site.Address}/eligibility?asOf=2016-06-01");
        await AnswerAsync(window.Page, 1);
        await SendAsync("with-verdicts");
        await SendAsync("left-open");
        await AnswerAsync(window.Page, 2);
        await window.Page.GetByLabel("European Union (EMA)").CheckAsync();
        await SendAsync("one-regulator");
        await window.Page.Locator("input[name=ageYears]").FillAsync("many");
        await window.Page.Locator("input[name=priorLines]").FillAsync("99");
        await SendAsync("fault");
        await window.Page.WaitForSelectorAsync("[role=alert]");
        await window.Page.Locator("input[name=ageYears]").FillAsync("70");
        await window.Page.Locator("input[name=priorLines]").FillAsync("0");
        await SendAsync("contradiction");
        await window.Page.WaitForSelectorAsync("[role=alert]");
        Assert.Empty(found);

        async Task SendAsync(string state)
        {
            await window.Page.Locator("form.sheet button").ClickAsync();
            found.AddRange(await window.SweepAsync($"eligibility-{state}"));
        }
    }

    [Fact]
    public async Task Form_without_a_question_left_has_no_barrier()
    {
        await using var window = await chromium.OpenAsync(Look.Phone);
        await window.Page.GotoAsync($"{site.Address}/eligibility?asOf=2016-06-01");
        await window.Page.GetByLabel("Plasma cell leukemia").CheckAsync();
        await window.Page.Locator("form.sheet button").ClickAsync();
        await Assertions.Expect(window.Page.GetByText("No further question matters")).ToBeVisibleAsync();
        Assert.Empty(await window.SweepAsync("eligibility-nothing-left"));
    }

    private static async Task AnswerAsync(IPage page, int screen)
    {
        foreach (var question in await page.Locator("section[aria-labelledby=next] fieldset").AllAsync())
        {
            if (await question.Locator("input[type=text]").CountAsync() > 0)
            {
                await question.Locator("input[type=text]").FillAsync(screen == 1 ? "60" : "4");
            }
            else
            {
                var choice = await question.Locator("input[type=checkbox]").CountAsync() > 0 ? 2 : 0;
                await question.Locator("input[type=radio], input[type=checkbox]").Nth(choice).CheckAsync();
            }
        }
    }

    private static async Task ToAsync(Window window, string what)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            if (await window.Page.Locator($"{what}:focus").CountAsync() > 0)
            {
                return;
            }
        }

        Assert.Fail($"{what} is not reached by Tab.");
    }
}
