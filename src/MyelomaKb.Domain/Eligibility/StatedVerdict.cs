using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>
/// A verdict on one approval in force, with all that is the same for every patient who gets it. There is one such object for each
/// approval and verdict while nothing about the approval changes.
/// </summary>
public sealed record StatedVerdict
{
    /// <summary>Its number among those of the day.</summary>
    public required int Number { get; init; }

    public required Approval Approval { get; init; }

    /// <summary>The wording that was judged.</summary>
    public required LabelVersion Version { get; init; }

    /// <summary>The pathway of the day.</summary>
    public required Pathway Pathway { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>The regimen in the other forms that the approval covers on that day, each in the approval's order of drugs.</summary>
    public IReadOnlyList<IReadOnlyList<Id<Drug>>> AlsoAs { get; init; } = [];

    /// <summary>What a reader should know beside the verdict: a requested withdrawal, stopped marketing, a safety alert.</summary>
    public IReadOnlyList<ApprovalEvent> Notices { get; init; } = [];

    /// <summary>JSON pointers into the approval, those that bear on this result: whole record, day, drugs, the judged wording.</summary>
    public IReadOnlyList<string> Unconfirmed { get; init; } = [];

    /// <summary>The sources of the approval and of the judged wording.</summary>
    public IReadOnlyList<Cite> Cites { get; init; } = [];
}
