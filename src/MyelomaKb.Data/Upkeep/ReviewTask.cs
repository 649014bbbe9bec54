using MyelomaKb.Domain.Common;

namespace MyelomaKb.Data.Upkeep;

/// <summary>Where a review task comes from.</summary>
public enum TaskOrigin
{
    /// <summary>A reader flagged the entry.</summary>
    Reader,

    /// <summary>The label watch found a version of a label that is newer than the one known.</summary>
    LabelWatch,
}

/// <summary>A version of a label, as its publisher describes it.</summary>
/// <param name="SetId">What all versions of the label share.</param>
/// <param name="Version">Its number.</param>
/// <param name="EffectiveOn">The day on which it took effect, if the publisher says so.</param>
public sealed record SeenLabel(string SetId, int Version, DateOnly? EffectiveOn);

/// <summary>Something about an entry that an editor should look at.</summary>
public sealed record ReviewTask
{
    /// <summary>The most characters that a reason or a resolution can have.</summary>
    public const int LongestText = 1000;

    public required Guid Id { get; init; }

    public required TaskOrigin Origin { get; init; }

    public required EntryKind Kind { get; init; }

    public required string Slug { get; init; }

    /// <summary>What to look at, and why.</summary>
    public required string Reason { get; init; }

    /// <summary>The newest revision when it was opened: what the reader saw.</summary>
    public required int Revision { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The label version that was found; only for tasks of the label watch.</summary>
    public SeenLabel? Label { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>The display name of the person who resolved it.</summary>
    public string? ResolvedBy { get; init; }

    /// <summary>The outcome.</summary>
    public string? Resolution { get; init; }
}
