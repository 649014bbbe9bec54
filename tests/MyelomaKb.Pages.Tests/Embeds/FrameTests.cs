using Microsoft.Playwright;

namespace MyelomaKb.Pages.Tests.Embeds;

/// <summary>Frames in pages of another site, and the fragment.</summary>
public sealed class FrameTests(Site site, Chromium chromium)
{
    [Theory]
    [InlineData("drug/teclistamab?show=summary", "Teclistamab")]
    [InlineData("class/anti-bcma-bispecific?theme=dark", "BCMA-directed bispecific")]
    [InlineData("timeline", "Myeloma drug approvals over time")]
    public async Task Frame_shows_its_subject_sandboxed_and_without_an_origin(string path, string title)
    {
        await using var host = await HostPage.ServeAsync(
            $"default-src 'none'; frame-src {site.Address}",
            "",
            $"<iframe title=\"Facts\" sandbox src=\"{site.Address}/embed/{path}\" width=\"320\" height=\"600\"></iframe>");
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync(host.Address);
        var frame = window.Page.FrameLocator("iframe");
        await Assertions.Expect(frame.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(title);
        await Assertions.Expect(frame.Locator("section.myeloma-kb")).ToHaveCSSAsync("border-top-width", "4px");
        await window.PhotographAsync($"frame-{path.Split('?')[0]}", Look.Desktop);
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("drug/nosuchdrug", 404, "No drug is called")]
    [InlineData("drug/Velcadde", 404, "Bortezomib")]
    [InlineData("drug/teclistamab?show=all", 400, "is not one of: approvals")]
    [InlineData("nosuchkind/x?theme=dark", 404, "There is nothing at this URL")]
    public async Task Frame_of_what_is_not_there_says_so_inside(string path, int status, string says)
    {
        await using var host = await HostPage.ServeAsync(
            $"default-src 'none'; frame-src {site.Address}",
            "",
            $"<iframe title=\"Facts\" sandbox src=\"{site.Address}/embed/{path}\" width=\"320\" height=\"300\"></iframe>");
        await using var window = await chromium.OpenAsync(Look.Desktop);
        var answer = await window.Page.RunAndWaitForResponseAsync(
            () => window.Page.GotoAsync(host.Address), one => one.Url.Contains("/embed/", StringComparison.Ordinal));
        Assert.Equal(status, answer.Status);
        var box = window.Page.FrameLocator("iframe").Locator("section.myeloma-kb");
        await Assertions.Expect(box).ToContainTextAsync(says);
        await Assertions.Expect(box.GetByRole(AriaRole.Link).Last).ToHaveAttributeAsync("href", $"{site.Address}/");
    }

    [Fact]
    public async Task Element_works_in_a_sandboxed_frame_without_an_origin()
    {
        await using var inner = await HostPage.ServeAsync(
            HostPage.Strict(site),
            $"<script async src=\"{site.Address}/embed/v1.js\"></script>",
            "<myeloma-kb drug=\"teclistamab\"></myeloma-kb>");
        await using var host = await HostPage.ServeAsync(
            $"frame-src {inner.Address}", "", $"<iframe title=\"Facts\" sandbox=\"allow-scripts\" src=\"{inner.Address}\"></iframe>");
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync(host.Address);
        var region = window.Page.FrameLocator("iframe").GetByRole(AriaRole.Region, new() { Name = "Teclistamab" });
        await Assertions.Expect(region).ToBeVisibleAsync();
        Assert.Equal("null", await region.EvaluateAsync<string>("() => self.origin"));
    }

    [Theory]
    [InlineData("sandbox=\"allow-scripts allow-top-navigation-by-user-activation\"", true)]
    [InlineData("sandbox=\"allow-top-navigation-by-user-activation\"", false)]
    public async Task Link_in_a_frame_leads_out_of_it_since_our_pages_stay_out_of_frames(string sandbox, bool element)
    {
        await using var inner = await HostPage.ServeAsync(
            HostPage.Strict(site),
            $"<script async src=\"{site.Address}/embed/v1.js\"></script>",
            "<myeloma-kb drug=\"teclistamab\"></myeloma-kb>");
        var shown = element ? inner.Address : $"{site.Address}/embed/drug/teclistamab";
        await using var host = await HostPage.ServeAsync("", "", $"<iframe title=\"Facts\" {sandbox} src=\"{shown}\"></iframe>");
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync(host.Address);
        var asked = await window.Page.RunAndWaitForRequestAsync(
            () => window.Page.FrameLocator("iframe").GetByRole(AriaRole.Link, new() { Name = "Teclistamab", Exact = true }).First
                .ClickAsync(),
            request => request.Url == $"{site.Address}/drugs/teclistamab");
        Assert.Equal(window.Page.MainFrame, asked.Frame);
    }

    [Fact]
    public async Task Other_pages_stay_out_of_frames()
    {
        await using var host = await HostPage.ServeAsync(
            $"frame-src {site.Address}", "", $"<iframe title=\"Page\" src=\"{site.Address}/drugs/teclistamab\"></iframe>");
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync(host.Address);
        var heading = window.Page.FrameLocator("iframe").GetByRole(AriaRole.Heading, new() { Name = "Teclistamab" });
        await Assertions.Expect(heading).ToHaveCountAsync(0);
        Assert.Contains(window.Complaints, complaint => complaint.Contains("frame-ancestors", StringComparison.Ordinal));
    }
}
