namespace MyelomaKb.Domain.Common;

/// <summary>Inclusive bounds of a number; at least one is given.</summary>
public readonly record struct Bounds(decimal? AtLeast, decimal? AtMost)
{
    /// <summary>Whether the value lies within the bounds, both ends included.</summary>
    public bool Hold(decimal value) => (AtLeast is not { } low || value >= low) && (AtMost is not { } high || value <= high);
}
