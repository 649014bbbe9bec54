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

    public static TheoryData<string> All() => [.. Paths];
}
