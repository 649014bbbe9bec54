using System.Text.Json.Nodes;
using Microsoft.Playwright;
using MyelomaKb.Pages.Embeds;
using MyelomaKb.Testing;

namespace MyelomaKb.Pages.Tests.Embeds;

/// <summary>The element in pages of another site, whose policy allows nothing but the script and its data.</summary>
public sealed class ElementTests(Site site, Chromium chromium)
{
    public static TheoryData<string, string> Elements() => new()
    {
        { "drug=\"teclistamab\" show=\"approvals\"", "Teclistamab with daratumumab" },
        { "drug=\"teclistamab\" show=\"timeline\"", "FDA: approved" },
        { "drug=\"teclistamab\" show=\"summary\" theme=\"light\"", "Strongest warnings" },
        { "class=\"proteasome-inhibitor\"", "Relapsed or refractory" },
        { "combination=\"dkd\" theme=\"dark\"", "United States (FDA)" },
        { "timeline", "The newest 25 of" },
        { "claims", "Differs from the labels" },
    };

    [Theory]
    [MemberData(nameof(Elements))]
    public async Task Element_shows_its_subject_under_a_strict_policy(string attributes, string says)
    {
        await using var host = await ServeAsync(site, $"<myeloma-kb {attributes}></myeloma-kb>");
        await using var window = await chromium.OpenAsync(Look.Phone);
        var box = await OpenAsync(window, host);
        await Assertions.Expect(box).ToContainTextAsync(says);
        await Assertions.Expect(box).ToContainTextAsync("revision 1 of");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-busy", "false");
        await window.PhotographAsync($"embed-{string.Concat(attributes.Where(char.IsAsciiLetter))}", Look.Phone);
        Assert.Empty(window.Complaints);
        Assert.Empty(await window.Page.Context.CookiesAsync());
    }

    [Fact]
    public async Task Script_with_its_integrity_works_from_another_site()
    {
        await using var host = await HostPage.ServeAsync(
            HostPage.Strict(site),
            $"<script async src=\"{site.Address}/embed/1.0.0.js\" integrity=\"{EmbedFiles.Integrity}\" crossorigin=\"anonymous\"></script>",
            "<myeloma-kb claim=\"claim-002-resistance-develops\"></myeloma-kb><myeloma-kb drug=\"bortezomib\"></myeloma-kb>");
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync(host.Address);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Region, new() { Name = "Bortezomib" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Changed_attribute_changes_what_is_shown()
    {
        await using var host = await ServeAsync(site, "<myeloma-kb drug=\"teclistamab\"></myeloma-kb>");
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await Assertions.Expect(await OpenAsync(window, host)).ToHaveAttributeAsync("aria-label", "Teclistamab");
        await window.Page.EvaluateAsync("() => document.querySelector('myeloma-kb').setAttribute('drug', 'elranatamab')");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Region, new() { Name = "Elranatamab" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("drug=\"nosuchdrug\"", "drugs/nosuchdrug", "No drug is called 'nosuchdrug'")]
    [InlineData("drug=\"teclistamab\" show=\"all\"", "drugs/teclistamab", "show: 'all' is not one of: approvals")]
    [InlineData("drug", "", "There is nothing at")]
    [InlineData("show=\"summary\"", "", "name one of drug, combination")]
    public async Task What_cannot_be_shown_leaves_a_link_and_tells_the_sites_builder_why(string attributes, string page, string says)
    {
        await using var host = await ServeAsync(site, $"<myeloma-kb {attributes}></myeloma-kb>");
        await using var window = await chromium.OpenAsync(Look.Desktop);
        var box = await OpenAsync(window, host);
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-busy", "false");
        var link = window.Page.GetByRole(AriaRole.Link, new() { Name = "Read this at MyelomaKb" });
        await Assertions.Expect(link).ToHaveAttributeAsync("href", $"{site.Address}/{page}");
        Assert.Contains($"<myeloma-kb>: {says}", string.Join('\n', window.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Class_beside_another_kind_is_of_the_sites_own_style_sheet()
    {
        await using var host = await ServeAsync(site, "<myeloma-kb class=\"box wide\" combination=\"dkd\"></myeloma-kb>");
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await Assertions.Expect(await OpenAsync(window, host)).ToContainTextAsync("Carfilzomib");
    }

    [Fact]
    public async Task Hidden_element_is_not_seen()
    {
        await using var host = await ServeAsync(site, "<myeloma-kb hidden drug=\"teclistamab\"></myeloma-kb>");
        await using var window = await chromium.OpenAsync(Look.Desktop);
        var box = await OpenAsync(window, host);
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-busy", "false");
        await Assertions.Expect(box).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Service_that_is_away_leaves_the_pages_own_link()
    {
        var own = await Site.StartAsync();
        await using var host = await ServeAsync(
            own, "<myeloma-kb drug=\"teclistamab\"><a href=\"https://example.org/\">About it</a></myeloma-kb>");
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await Assertions.Expect(await OpenAsync(window, host)).ToHaveAttributeAsync("aria-label", "Teclistamab");
        await own.DisposeAsync();
        await window.Page.EvaluateAsync("() => document.querySelector('myeloma-kb').setAttribute('show', 'summary')");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Link, new() { Name = "About it" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("boxedWarnings", "this concerns safety.")]
    [InlineData("note", "this does not concern safety.")]
    public async Task Pinned_element_says_what_is_newer_and_whether_it_concerns_safety(string property, string says)
    {
        await using var own = await Site.StartAsync();
        await FactsEdit.PublishAsync(own.Database, "drugs.json", "teclistamab", drug =>
            drug[property] = property == "note" ? "A remark" : new JsonArray("A new warning"));
        await Eventually.TrueAsync(
            () => own.Http.Send(new(HttpMethod.Head, "/v1")).Headers.GetValues("KB-Revision").Single() == "2", "revision 2 is served");
        await using var host = await ServeAsync(own, Pinned("teclistamab") + Pinned("bortezomib"));
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await OpenAsync(window, host);
        var notes = window.Page.GetByRole(AriaRole.Note);
        await Assertions.Expect(notes).ToHaveTextAsync($"Revision 2 is newer and changes 1 entry shown here; {says} See the newest");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Region, new() { Name = "Bortezomib" })).ToBeVisibleAsync();
        Assert.Equal(1, await notes.CountAsync());
        Assert.Empty(await window.SweepAsync($"embed-pinned-{property}"));
    }

    private static string Pinned(string drug) => $"<myeloma-kb drug=\"{drug}\" revision=\"1\"></myeloma-kb>";

    private static Task<HostPage> ServeAsync(Site from, string body) =>
        HostPage.ServeAsync(HostPage.Strict(from), $"<script async src=\"{from.Address}/embed/v1.js\"></script>", body);

    private static async Task<ILocator> OpenAsync(Window window, HostPage host)
    {
        await window.Page.GotoAsync(host.Address);
        return window.Page.Locator("myeloma-kb section").First;
    }
}
