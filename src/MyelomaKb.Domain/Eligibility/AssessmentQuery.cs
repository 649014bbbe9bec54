using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>What is asked: which approvals, on which day, for whom, and how much is to be explained. An absent filter keeps all.</summary>
public sealed record AssessmentQuery
{
    public required DateOnly AsOf { get; init; }

    public required PatientFacts Patient { get; init; }

    public IReadOnlyCollection<Regulator>? Regulators { get; init; }

    /// <summary>Keeps the regimens that hold one of these drugs, in any form.</summary>
    public IReadOnlyCollection<Id<Drug>>? Drugs { get; init; }

    public IReadOnlyCollection<Setting>? Settings { get; init; }

    /// <summary>Filters the results alone; counts, regimens and questions stay those of all.</summary>
    public IReadOnlyCollection<Verdict>? Verdicts { get; init; }

    public AssessmentDetail Detail { get; init; } = AssessmentDetail.Reasons;
}

/// <summary>How much detail an assessment has.</summary>
public enum AssessmentDetail
{
    /// <summary>Verdicts, and what decided them either way.</summary>
    Verdicts,

    /// <summary>Also why, what is missing and what is not met.</summary>
    Reasons,

    /// <summary>Also the evaluated criteria of each label.</summary>
    Full,
}
