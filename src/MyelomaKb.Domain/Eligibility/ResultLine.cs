using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>One approval in force on the day, and how its wording of that day applies to the patient.</summary>
public sealed record ResultLine
{
    public required Approval Approval { get; init; }

    /// <summary>The wording that was judged.</summary>
    public required LabelVersion Version { get; init; }

    /// <summary>The pathway of the day.</summary>
    public required Pathway Pathway { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Facts that are not known and need not be: whatever they are, the verdict is the same. Mostly empty.</summary>
    public IReadOnlyList<Fact> DecidedEitherWay { get; init; } = [];

    /// <summary>The verdict's reason in plain words; null at <see cref="AssessmentDetail.Verdicts"/>.</summary>
    public string? Why { get; init; }

    /// <summary>What must be known to decide, in label order; not empty exactly where undetermined.</summary>
    public IReadOnlyList<MissingFact> Missing { get; init; } = [];

    /// <summary>A smallest set of criteria that fail, where not eligible.</summary>
    public IReadOnlyList<UnmetCriterion> Unmet { get; init; } = [];

    /// <summary>What would be missing if all that is unmet were met.</summary>
    public IReadOnlyList<MissingFact> ThenMissing { get; init; } = [];

    /// <summary>The judged tree; null unless everything is asked for.</summary>
    public JudgedCriterion? Criteria { get; init; }

    /// <summary>The regimen in the other forms that the approval covers on that day, each in the approval's order of drugs.</summary>
    public IReadOnlyList<IReadOnlyList<Id<Drug>>> AlsoAs { get; init; } = [];

    /// <summary>What a reader should know beside the verdict: a requested withdrawal, stopped marketing, a safety alert.</summary>
    public IReadOnlyList<ApprovalEvent> Notices { get; init; } = [];

    /// <summary>JSON pointers into the approval, those that bear on this result: whole record, day, drugs, the judged wording.</summary>
    public IReadOnlyList<string> Unconfirmed { get; init; } = [];

    /// <summary>The sources of the approval and of the judged wording; empty unless everything is asked for.</summary>
    public IReadOnlyList<Cite> Cites { get; init; } = [];
}

/// <summary>A leaf that fails, or, wrapped in a <see cref="Not"/>, one that holds and should not.</summary>
public sealed record UnmetCriterion(Criterion Criterion, string Text);
