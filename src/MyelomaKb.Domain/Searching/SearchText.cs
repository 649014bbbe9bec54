namespace MyelomaKb.Domain.Searching;

/// <summary>A text by which an entry is found, and how much a match in it counts.</summary>
/// <param name="Field">The part of the entry that says it.</param>
/// <param name="Text">What it says.</param>
/// <param name="Weight">From 0 to 1; 1 is what the entry is called.</param>
/// <param name="IsName">Whether it is a name, which may be misspelt or typed in part, and not prose.</param>
public sealed record SearchText(SearchField Field, string Text, float Weight, bool IsName)
{
    /// <summary>The first day on which it holds; null where it always does.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day on which it does not hold any more.</summary>
    public DateOnly? Until { get; init; }
}
