using System.Collections.Frozen;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>
/// What a caller stated about a patient, with names resolved and nothing inferred. Null or an empty list means not stated. Lists keep the
/// caller's order, so that a statement can be pointed at.
/// </summary>
public sealed record PatientProfile
{
    /// <summary>Nothing is stated about this patient.</summary>
    public static PatientProfile Untold { get; } = new();

    public Diagnosis? Diagnosis { get; init; }

    public IReadOnlyList<DiseaseStatus>? DiseaseStatus { get; init; }

    public int? AgeYears { get; init; }

    public bool? TransplantEligible { get; init; }

    public bool? PriorAutologousTransplant { get; init; }

    public RiskCategory? RiskCategory { get; init; }

    public int? PriorLines { get; init; }

    /// <summary>The therapies in order of time; an empty list says that there was none.</summary>
    public IReadOnlyList<Therapy>? Therapies { get; init; }

    /// <summary>Whether the therapies are complete; assumed to be if not stated.</summary>
    public bool? TherapiesComplete { get; init; }

    public IReadOnlyList<AgentStatement> ExposedTo { get; init; } = [];

    public IReadOnlyList<AgentStatement> NotExposedTo { get; init; } = [];

    public IReadOnlyList<AgentStatement> RefractoryTo { get; init; } = [];

    public IReadOnlyList<AgentStatement> NotRefractoryTo { get; init; } = [];

    public bool? ProgressedOnLastTherapy { get; init; }

    /// <summary>Days from the end of the last therapy to progression; told to be absent: it has not progressed.</summary>
    public Told<int> DaysToProgressionAfterLastTherapy { get; init; }

    public IReadOnlyDictionary<Id<Condition>, bool> Conditions { get; init; } =
        FrozenDictionary<Id<Condition>, bool>.Empty;

    public IReadOnlyList<string> Biomarkers { get; init; } = [];

    public IReadOnlyList<string> BiomarkersAbsent { get; init; } = [];

    public int? Ecog { get; init; }

    public decimal? BodyWeightKg { get; init; }

    public IReadOnlyList<MeasuredLab> Labs { get; init; } = [];

    /// <summary>Whether the therapies are all there were, told or taken to be so.</summary>
    public bool HistoryIsComplete => TherapiesComplete ?? true;
}

/// <summary>A measured value as stated.</summary>
public sealed record MeasuredLab(LabTest Test, LabUnit Unit, decimal Value);
