namespace MyelomaKb.Pages.Tests.Keyboard;

/// <summary>Every page without a pointer: what can be reached, in which order, and whether it is seen.</summary>
public sealed class EveryPageByKeyboardTests(Site site, Chromium chromium)
{
    public static TheoryData<string> Paths() => [.. PageList.Paths, .. PageList.LookingBack, .. PageList.Problems, .. PageList.Docs];

    public static TheoryData<string> Kinds() => [.. PageList.Kinds];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Tab_meets_everything_in_reading_order_and_leaves_again(string path)
    {
        await using var window = await OpenAsync(Look.Desktop, path);
        var walk = await Walk.ThroughAsync(window);
        Assert.Empty(walk.Faults);
        Assert.Contains("Skip to content", walk.Offered[0], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Unfolded_page_on_a_phone_at_night_is_met_in_the_same_way_and_back(string path)
    {
        await using var window = await OpenAsync(Look.PhoneAtNight, path);
        await window.UnfoldAsync();
        var walk = await Walk.ThroughAsync(window);
        await walk.BackAsync();
        Assert.Empty(walk.Faults);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Skip_link_moves_the_focus_to_the_content(string path)
    {
        await using var window = await OpenAsync(Look.Phone, path);
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(1, await window.Page.Locator("main:focus").CountAsync());
        Assert.True(await window.Page.Locator("main h1").EvaluateAsync<bool>("one => one.getBoundingClientRect().top < innerHeight"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Folds_close_and_open_by_Enter_and_Space(string path)
    {
        await using var window = await OpenAsync(Look.Desktop, path);
        await window.UnfoldAsync();
        foreach (var fold in await window.Page.Locator("details").AllAsync())
        {
            await fold.Locator("summary").First.FocusAsync();
            await window.Page.Keyboard.PressAsync("Enter");
            Assert.False(await fold.EvaluateAsync<bool>("one => one.open"));
            await window.Page.Keyboard.PressAsync("Space");
            Assert.True(await fold.EvaluateAsync<bool>("one => one.open"));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_wider_than_a_phone_scrolls_by_arrow_keys(string path)
    {
        await using var window = await OpenAsync(Look.Phone, path);
        await window.UnfoldAsync();
        var wide = await window.Page.EvaluateHandleAsync(
            """
            () => [...document.querySelectorAll("main *")].filter((one) => one.scrollWidth > one.clientWidth + 1
              && ["auto", "scroll"].includes(getComputedStyle(one).overflowX))
            """);
        foreach (var part in (await wide.GetPropertiesAsync()).Values.Select(one => one.AsElement()!))
        {
            await part.FocusAsync();
            await window.Page.Keyboard.PressAsync("ArrowRight");
            await window.Page.WaitForFunctionAsync("one => one.scrollLeft > 0", part);
        }
    }

    private async Task<Window> OpenAsync(Look look, string path)
    {
        var window = await chromium.OpenAsync(look);
        await window.Page.GotoAsync(site.Address + path);
        return window;
    }
}
