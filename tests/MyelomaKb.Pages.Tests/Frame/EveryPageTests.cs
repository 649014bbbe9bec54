namespace MyelomaKb.Pages.Tests.Frame;

/// <summary>What holds for every page in a real browser, in every state.</summary>
public sealed class EveryPageTests(Site site, Chromium chromium)
{
    public static TheoryData<string> Paths() =>
        [.. PageList.Paths, .. PageList.LookingBack, .. PageList.Narrowed, .. PageList.Problems, .. PageList.Docs];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_has_no_barrier_in_any_look(string path)
    {
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync(site.Address + path);
        Assert.Empty(await window.SweepAsync(path, PageList.Kinds.Contains(path) ? Look.All : Look.Fewest));

        // The browser itself remarks on the status of a page that tells of a problem.
        Assert.DoesNotContain(window.Complaints, complaint =>
            !PageList.Problems.Contains(path) || !complaint.Contains("status of", StringComparison.Ordinal));
    }
}
