using MyelomaKb.Pages.Docs;

namespace MyelomaKb.Pages.Tests;

/// <summary>A page of every kind, for what must hold of all of them.</summary>
public static class PageList
{
    public static IReadOnlyList<string> Paths { get; } =
    [
        "/",
        "/drugs/teclistamab",
        "/classes/proteasome-inhibitor",
        "/approvals/fda-tecvayli-2022-10-25",
        "/combinations/dkd",
        "/claims",
        "/timeline",
        "/eligibility",
        "/drugs/belantamab-mafodotin",
    ];

    /// <summary>Pages that look at another day, or at what was said at a revision, and say so.</summary>
    public static IReadOnlyList<string> LookingBack { get; } =
    [
        "/drugs/belantamab-mafodotin?asOf=2024-01-01",
        "/timeline?asOf=2012-01-01&revision=1",
        "/eligibility?asOf=2022-01-01",
    ];

    /// <summary>Pages that show a choice of what they could.</summary>
    public static IReadOnlyList<string> Narrowed { get; } = ["/claims?drug=carfilzomib&verdict=agrees"];

    /// <summary>Pages that tell of a problem.</summary>
    public static IReadOnlyList<string> Problems { get; } =
    [
        "/drugs/teclistamab?asOf=yesterday&revision=none",
        "/drugs/Velcadde",
        "/drugs/teclistamab?revision=99",
    ];

    /// <summary>The pages of the documentation. The reference, which others made, is none of them.</summary>
    public static IReadOnlyList<string> Docs { get; } = [.. DocPages.All.Select(page => page.Path)];

    /// <summary>One page of every kind, the shortest, for what takes long: a page of claims or of a drug has hundreds of links.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "/", "/drugs/teclistamab", "/classes/proteasome-inhibitor", "/approvals/fda-tecvayli-2022-10-25", "/combinations/dkd", Narrowed[0],
        "/timeline?asOf=2012-01-01&revision=1", "/eligibility", Problems[0], Docs[0],
    ];

    public static TheoryData<string> All() => [.. Paths];
}
