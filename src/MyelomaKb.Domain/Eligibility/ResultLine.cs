using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>One approval in force on the day, and how its wording of that day applies to the patient.</summary>
/// <param name="Stated">The verdict, and what is the same for every patient who gets it.</param>
public sealed record ResultLine(StatedVerdict Stated)
{
    public Approval Approval => Stated.Approval;

    /// <summary>The wording that was judged.</summary>
    public LabelVersion Version => Stated.Version;

    public Verdict Verdict => Stated.Verdict;

    /// <summary>Facts that are not known and need not be: whatever they are, the verdict is the same. Mostly empty.</summary>
    public IReadOnlyList<Fact> DecidedEitherWay { get; init; } = [];

    /// <summary>The verdict's reason in plain words; null at <see cref="AssessmentDetail.Verdicts"/>.</summary>
    public Why? Why { get; init; }

    /// <summary>What must be known to decide, in label order; not empty exactly where undetermined.</summary>
    public IReadOnlyList<MissingFact> Missing { get; init; } = [];

    /// <summary>A smallest set of criteria that fail, where not eligible.</summary>
    public IReadOnlyList<UnmetCriterion> Unmet { get; init; } = [];

    /// <summary>The facts that would still be missing if everything in `unmet` were met.</summary>
    public IReadOnlyList<MissingFact> ThenMissing { get; init; } = [];

    /// <summary>The judged tree; null unless everything is asked for.</summary>
    public JudgedCriterion? Criteria { get; init; }
}

/// <summary>A leaf that fails, or, wrapped in a <see cref="Not"/>, one that holds and should not.</summary>
public sealed record UnmetCriterion(Criterion Criterion, string Text);
