namespace MyelomaKb.Domain.Editing.Proposals;

/// <summary>The kind of a step of a proposal.</summary>
public enum StepKind
{
    Created,
    Edited,
    Commented,
    Submitted,
    Withdrawn,
    Rejected,
    Approved,
    Published,
}

/// <summary>
/// One thing that was done to a proposal: what, by whom, when, and in which words (of an approval: the statement of interests under which
/// it was given).
/// </summary>
public sealed record Step(StepKind Kind, Actor By, DateTimeOffset At, string? Text = null);
