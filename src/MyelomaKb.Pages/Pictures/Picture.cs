namespace MyelomaKb.Pages.Pictures;

/// <summary>A picture with what goes along with it: its words, its key, and its data.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What can be seen in it, for readers who cannot.</param>
/// <param name="Drawing">What is drawn.</param>
/// <param name="Table">The same as a table.</param>
/// <param name="Json">Where the facts behind it are as JSON.</param>
public sealed record Picture(string Name, string Title, string Description, Drawing Drawing, DataTable Table, string Json)
{
    /// <summary>What the marks mean: the class that draws them, and the words.</summary>
    public IReadOnlyList<(string Mark, string Meaning)> Key { get; init; } = [];

    /// <summary>What a reader should know before reading it.</summary>
    public string? Hint { get; init; }
}
