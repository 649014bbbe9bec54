using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility.Judging;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>What the labels of a day say of one patient. A statement about labels, never advice.</summary>
public sealed record Assessment
{
    /// <summary>What every answer must say of itself.</summary>
    public const string Disclaimer =
        "This says what the labels cover. It is not medical advice. Talk about treatment with the care team.";

    public required DateOnly AsOf { get; init; }

    /// <summary>What the numbers of verdicts and sets of drugs refer to.</summary>
    public required AssessedDay Day { get; init; }

    /// <summary>Counts of all results, also of those that the verdict filter leaves out.</summary>
    public required VerdictCounts Counts { get; init; }

    /// <summary>Eligible, then undetermined, then not eligible; within each the newest decision first, then by id.</summary>
    public required IReadOnlyList<ResultLine> Results { get; init; }

    public required IReadOnlyList<RegimenVerdict> Regimens { get; init; }

    /// <summary>Approvals in force on the day that match the filters but whose wording cannot be evaluated; they have no result.</summary>
    public IReadOnlyList<Id<Approval>> Unjudged { get; init; } = [];

    /// <summary>What to ask next, the most informative first; empty unless reasons are asked for.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>How many steps it took: labels judged, and worlds tried where criteria depend on each other.</summary>
    public long Steps => Work.Steps;

    internal Work Work { get; init; } = new();
}
