using System.Net;
using System.Text.Json;
using Microsoft.Playwright;

namespace MyelomaKb.Pages.Tests.Embeds;

/// <summary>Every form of an embed shows the strongest warnings without being asked for them.</summary>
public sealed class EmbedWarningsTests(Site site, Chromium chromium)
{
    private const string Heading = "Strongest warnings on";

    [Theory]
    [InlineData("drug/teclistamab", "Cytokine release syndrome")]
    [InlineData("drug/lenalidomide", "mbryo-fetal toxicity")]
    [InlineData("class/anti-bcma-bispecific", "ytokine release syndrome")]
    [InlineData("combination/bvd", "cular toxicity")]
    [InlineData("combination/tec-dara", "ytokine release syndrome")]
    public async Task Default_embed_shows_them_before_the_approvals(string path, string warning)
    {
        foreach (var query in (string[])["", "?show=approvals", "?show=summary"])
        {
            var sections = await SectionsAsync(path, query);
            var at = sections.FindIndex(section => section.Contains(Heading, StringComparison.Ordinal));
            Assert.True(at >= 0, $"{path}{query} shows no warning");
            Assert.Contains(warning, sections[at], StringComparison.Ordinal);
            Assert.True(query == "?show=summary" || at == 0, $"{path}{query} shows approvals first");
        }

        foreach (var form in (string[])["", ".html"])
        {
            var markup = WebUtility.HtmlDecode(await site.HtmlAsync($"/embed/{path}{form}"));
            Assert.Contains(Heading, markup, StringComparison.Ordinal);
            Assert.Contains(warning, markup, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("drug/carfilzomib")]
    [InlineData("class/proteasome-inhibitor")]
    [InlineData("timeline")]
    public async Task No_warning_is_no_section(string path) =>
        Assert.DoesNotContain(await SectionsAsync(path, ""), section => section.Contains(Heading, StringComparison.Ordinal));

    [Fact]
    public async Task Element_shows_them()
    {
        await using var host = await HostPage.ServeAsync(
            HostPage.Strict(site),
            $"<script async src=\"{site.Address}/embed/v1.js\"></script>",
            "<myeloma-kb drug=\"teclistamab\"></myeloma-kb>");
        await using var window = await chromium.OpenAsync(Look.Phone);
        await window.Page.GotoAsync(host.Address);
        await Assertions.Expect(window.Page.Locator("myeloma-kb .heading").First).ToContainTextAsync(Heading);
    }

    private async Task<List<string>> SectionsAsync(string path, string query)
    {
        using var embed = JsonDocument.Parse(
            await site.Http.GetStringAsync($"/embed/{path}.json{query}", TestContext.Current.CancellationToken));
        return [.. embed.RootElement.GetProperty("sections").EnumerateArray().Select(section => section.GetRawText())];
    }
}
