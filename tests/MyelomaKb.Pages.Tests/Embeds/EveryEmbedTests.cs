using Microsoft.Playwright;

namespace MyelomaKb.Pages.Tests.Embeds;

/// <summary>Every embed in every side and colour, as sites show it, in every look.</summary>
public sealed class EveryEmbedTests(Site site, Chromium chromium)
{
    private static readonly string[] Sides = ["approvals", "timeline", "summary"];
    private static readonly string[] Themes = ["auto", "light", "dark"];

    /// <summary>What a frame may be asked for; the last ones are not there, or not like that.</summary>
    private static readonly string[] Frames =
    [
        "drug/teclistamab?show=approvals", "drug/teclistamab?show=timeline&theme=light", "drug/teclistamab?show=summary&theme=dark",
        "class/anti-bcma-bispecific?theme=light", "combination/dkd?theme=dark", "claim/claim-002-resistance-develops", "claims?theme=dark",
        "timeline?theme=light", "drug/bortezomib?revision=1&asOf=2010-01-01", "drug/Velcadde", "drug/nosuchdrug?theme=dark",
        "drug/teclistamab?show=all&colour=red", "nosuchkind/x?theme=light", "drug/teclistamab?revision=9",
    ];

    private static readonly string[] Fragments =
    [
        "drug/teclistamab.html?show=summary", "class/proteasome-inhibitor.html", "combination/dkd.html?show=timeline", "timeline.html",
    ];

    [Fact]
    public async Task Element_has_no_barrier_in_any_side_and_colour()
    {
        // Each of another subject, so that a page holds them all.
        string[] drugs =
        [
            "teclistamab", "elranatamab", "talquetamab", "bortezomib", "carfilzomib", "ixazomib", "lenalidomide", "selinexor", "denosumab",
        ];
        var elements = Sides.SelectMany(side => Themes, (side, theme) => $"show=\"{side}\" theme=\"{theme}\"")
            .Zip(drugs, (look, drug) => $"drug=\"{drug}\" {look}")
            .Concat(Themes.Zip(["proteasome-inhibitor", "anti-cd38-antibody", "xpo1-inhibitor"], (theme, one) =>
                $"class=\"{one}\" show=\"summary\" theme=\"{theme}\""))
            .Concat(Themes.Zip(["dkd", "vrd", "tec-dara"], (theme, one) => $"combination=\"{one}\" theme=\"{theme}\""))
            .Concat([
                "timeline theme=\"dark\"", "claims theme=\"light\"", "claim=\"claim-002-resistance-develops\"",
                "drug=\"nosuchdrug\" theme=\"dark\"",
            ])
            .ToList();
        await using var host = await HostPage.ServeAsync(
            HostPage.Strict(site),
            $"<script async src=\"{site.Address}/embed/v1.js\"></script>",
            string.Concat(elements.Select(one => $"<myeloma-kb {one}></myeloma-kb>")));
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync(host.Address);
        await Assertions.Expect(window.Page.Locator("myeloma-kb section[aria-busy=false]")).ToHaveCountAsync(elements.Count);
        Assert.Empty(await window.SweepAsync("elements"));
    }

    [Fact]
    public async Task Frame_has_no_barrier_whatever_it_is_asked_for()
    {
        List<string> found = [];
        await using var window = await chromium.OpenAsync(Look.Desktop);
        foreach (var frame in Frames)
        {
            await window.Page.GotoAsync($"{site.Address}/embed/{frame}");
            found.AddRange(await window.SweepAsync($"frame-{frame}"));
        }

        Assert.Empty(found);
    }

    [Fact]
    public async Task Fragment_has_no_barrier_in_a_page_without_a_style_of_ours()
    {
        var fragments = await Task.WhenAll(Fragments.Select(path => site.HtmlAsync($"/embed/{path}")));
        await using var host = await HostPage.ServeAsync("default-src 'none'", "", string.Concat(fragments));
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync(host.Address);
        Assert.Empty(await window.SweepAsync("fragments"));
    }
}
