using Microsoft.Playwright;

namespace MyelomaKb.Pages.Tests.Frame;

/// <summary>What holds for every page in a real browser.</summary>
public sealed class EveryPageTests(Site site, Chromium chromium)
{
    public static TheoryData<string> Paths() => PageList.All();

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_has_no_barrier_in_any_look(string path)
    {
        List<string> found = [];
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync(site.Address + path);
        foreach (var look in Look.All)
        {
            await window.Page.SetViewportSizeAsync(look.Width, look.Height);
            await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = look.Scheme });
            if (look == Look.Zoomed)
            {
                await window.UnfoldAsync();
            }

            found.AddRange((await window.BarriersAsync(look.ChangesColours)).Select(barrier => $"{look.Name}: {barrier}"));
            await window.PhotographAsync(path, look);
            found.AddRange(await window.OverflowAsync() is > 0 and var pixels ? [$"{look.Name}: {pixels} pixels stick out"] : []);
        }

        Assert.Empty(found);
        Assert.Empty(window.Complaints);
    }
}
