namespace MyelomaKb.Pages.Tests;

/// <summary>A page of every kind, for what must hold of all of them.</summary>
public static class PageList
{
    public static IReadOnlyList<string> Paths { get; } =
    [
        "/drugs/teclistamab",
        "/drugs/belantamab-mafodotin",
    ];

    public static TheoryData<string> All() => [.. Paths];
}
