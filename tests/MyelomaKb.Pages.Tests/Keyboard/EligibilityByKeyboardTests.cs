using Microsoft.Playwright;

namespace MyelomaKb.Pages.Tests.Keyboard;

/// <summary>The eligibility form without a pointer and without scripts, from the first question to the last.</summary>
public sealed class EligibilityByKeyboardTests(Site site, Chromium chromium)
{
    private const int MostScreens = 30;

    [Fact]
    public async Task Whole_form_is_answered_and_sent_by_keyboard_alone()
    {
        await using var window = await chromium.OpenAsync(Look.Phone with { Scripts = false });
        await window.Page.GotoAsync($"{site.Address}/eligibility?asOf=2016-06-01");
        var done = window.Page.GetByText("No further question matters");
        for (var screen = 0; screen < MostScreens && await done.CountAsync() == 0; screen++)
        {
            await AnswerAsync(window.Page);
        }

        await Assertions.Expect(done).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator("#results")).ToBeVisibleAsync();
        Assert.True(await window.Page.Locator("details.told fieldset").CountAsync() > 3);
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("60", "#results")]
    [InlineData("many", "[role=alert]")]
    public async Task Answer_of_the_form_is_walked_through_like_every_page(string age, string shows)
    {
        await using var window = await chromium.OpenAsync(Look.PhoneAtNight);
        await window.Page.GotoAsync($"{site.Address}/eligibility?asOf=2016-06-01");
        await AnswerAsync(window.Page);
        await window.UnfoldAsync();
        await window.Page.Locator("input[name=ageYears]").FillAsync(age);
        await window.Page.Locator("form.sheet button").PressAsync("Enter");
        await window.Page.WaitForSelectorAsync(shows);
        Assert.Empty((await Walk.ThroughAsync(window)).Faults);
        await window.UnfoldAsync();
        var walk = await Walk.ThroughAsync(window);
        await walk.BackAsync();
        Assert.Empty(walk.Faults);
    }

    /// <summary>
    /// Goes through a screen by Tab, answers every question on the way, and sends it where the button comes. Of several answers that can
    /// all hold it gives the third: that the disease came back goes with the other answers.
    /// </summary>
    private static async Task AnswerAsync(IPage page)
    {
        Dictionary<string, int> met = [];
        while (true)
        {
            await page.Keyboard.PressAsync("Tab");
            var at = page.Locator(":focus");
            var (tag, name, type) = (await ReadAsync("localName"), await ReadAsync("name"), await ReadAsync("type"));
            if (tag == "button")
            {
                await SendAsync(page);
                return;
            }

            met[name] = met.GetValueOrDefault(name) + 1;
            if (tag == "input" && name != "regulator" && met[name] == (type == "checkbox" ? 3 : 1))
            {
                await (type == "text" ? page.Keyboard.TypeAsync(name == "ageYears" ? "60" : "2") : page.Keyboard.PressAsync("Space"));
            }

            async Task<string> ReadAsync(string what) => await at.EvaluateAsync<string?>("(one, what) => one[what]", what) ?? "";
        }
    }

    private static async Task SendAsync(IPage page)
    {
        var loaded = new TaskCompletionSource();
        page.Load += Done;
        await page.Keyboard.PressAsync("Enter");
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        page.Load -= Done;

        void Done(object? sender, IPage answer) => loaded.TrySetResult();
    }
}
