using Microsoft.Playwright;
using MyelomaKb.Pages.Tests.Embeds;

namespace MyelomaKb.Pages.Tests.Keyboard;

/// <summary>Embeds without a pointer, in pages of another site: element, frame, and a frame among the rest of a page.</summary>
public sealed class EmbedsByKeyboardTests(Site site, Chromium chromium)
{
    /// <summary>Opens every fold, in shadow trees too.</summary>
    private const string Unfold =
        """
        () => [document, ...[...document.querySelectorAll("myeloma-kb")].map((one) => one.shadowRoot)]
          .forEach((root) => root.querySelectorAll("details").forEach((one) => { one.open = true; }))
        """;

    private static readonly string[] Elements =
    [
        "drug=\"teclistamab\" show=\"summary\"", "class=\"proteasome-inhibitor\" theme=\"light\"", "combination=\"dkd\" theme=\"dark\"",
        "claim=\"claim-002-resistance-develops\"", "drug=\"nosuchdrug\" theme=\"light\"",
    ];

    private static readonly string[] Frames =
    [
        "drug/teclistamab?show=summary", "class/anti-bcma-bispecific?theme=light", "combination/dkd?theme=dark", "drug/Velcadde",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Elements_are_walked_through_like_the_rest_of_a_page(bool atNight)
    {
        var elements = atNight ? Elements : [.. Elements, "timeline"];
        await using var host = await HostPage.ServeAsync(
            HostPage.Strict(site),
            $"<script async src=\"{site.Address}/embed/v1.js\"></script>",
            string.Concat(elements.Select(one => $"<myeloma-kb {one}></myeloma-kb>")));
        await using var window = await chromium.OpenAsync(atNight ? Look.PhoneAtNight : Look.Desktop);
        await window.Page.GotoAsync(host.Address);
        await Assertions.Expect(window.Page.Locator("myeloma-kb section[aria-busy=false]")).ToHaveCountAsync(elements.Length);
        await WalkAsync(window, unfolded: atNight);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Frames_are_walked_through_by_themselves(bool atNight)
    {
        await using var window = await chromium.OpenAsync(atNight ? Look.PhoneAtNight : Look.Desktop);
        foreach (var frame in atNight ? Frames : [.. Frames, "timeline"])
        {
            await window.Page.GotoAsync($"{site.Address}/embed/{frame}");
            await WalkAsync(window, unfolded: atNight);
        }
    }

    [Fact]
    public async Task Sources_of_an_element_open_by_Enter_and_close_by_Space()
    {
        await using var host = await HostPage.ServeAsync(
            HostPage.Strict(site),
            $"<script async src=\"{site.Address}/embed/v1.js\"></script>",
            "<myeloma-kb drug=\"teclistamab\" show=\"summary\"></myeloma-kb>");
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync(host.Address);
        var sources = window.Page.Locator("myeloma-kb details li").First;
        await Assertions.Expect(sources).ToBeAttachedAsync();
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(sources).ToBeVisibleAsync();
        await window.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(sources).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Frame_lets_the_focus_in_and_out_again()
    {
        await using var host = await HostPage.ServeAsync(
            $"frame-src {site.Address}",
            "",
            $"<button>Before</button><iframe title=\"Facts\" sandbox src=\"{site.Address}/embed/drug/teclistamab\"></iframe>"
                + "<button>After</button>");
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync(host.Address);
        var inside = window.Page.FrameLocator("iframe").Locator("a, summary").Locator("visible=true");
        await Assertions.Expect(inside.First).ToBeVisibleAsync();
        var stops = await inside.CountAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Before" }).FocusAsync();
        await PressAsync("Tab", stops + 1);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "After" })).ToBeFocusedAsync();
        await PressAsync("Shift+Tab", stops + 1);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Before" })).ToBeFocusedAsync();

        async Task PressAsync(string key, int times)
        {
            for (var press = 0; press < times; press++)
            {
                await window.Page.Keyboard.PressAsync(key);
            }
        }
    }

    /// <summary>As it comes, or unfolded there and back. The sources of all approvals would make the way back long.</summary>
    private static async Task WalkAsync(Window window, bool unfolded)
    {
        if (unfolded)
        {
            await window.Page.EvaluateAsync(Unfold);
        }

        var walk = await Walk.ThroughAsync(window);
        if (unfolded)
        {
            await walk.BackAsync();
        }

        Assert.Empty(walk.Faults);
        Assert.NotEmpty(walk.Offered);
    }
}
