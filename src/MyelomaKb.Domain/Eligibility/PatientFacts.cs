using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>
/// What is known of one patient on the day asked about, ready for judging: told facts and what the treatment history says. Null or unknown
/// means that the profile does not say. Kept nowhere beyond the request.
/// </summary>
public sealed record PatientFacts
{
    /// <summary>A patient of whom nothing is known.</summary>
    public static PatientFacts Untold(AgentIndex agents)
    {
        var nothing = new AgentFacts([.. Enumerable.Repeat(Truth.Unknown, agents.Agents.Count)]);
        return new PatientFacts { Exposed = nothing, Refractory = nothing };
    }

    public Diagnosis? Diagnosis { get; init; }

    /// <summary>All statuses of the disease; null if the profile gives none. A status that is not among them does not hold.</summary>
    public IReadOnlyList<DiseaseStatus>? DiseaseStatus { get; init; }

    public RiskCategory? RiskCategory { get; init; }

    /// <summary>Age in completed years.</summary>
    public int? AgeYears { get; init; }

    public bool? TransplantEligible { get; init; }

    public bool? PriorAutologousTransplant { get; init; }

    /// <summary>The lines of therapy received.</summary>
    public KnownRange PriorLines { get; init; } = KnownRange.Open;

    /// <summary>Which agents were received.</summary>
    public required AgentFacts Exposed { get; init; }

    /// <summary>Which agents the disease is refractory to; what was not received is left unknown here, judging infers the no.</summary>
    public required AgentFacts Refractory { get; init; }

    /// <summary>Whether the disease progressed on the last therapy or at any time after it.</summary>
    public Truth ProgressedOnLastTherapy { get; init; } = Truth.Unknown;

    /// <summary>
    /// Days from the end of the last therapy to progression, 0 while on it. Null where it did not progress
    /// (<see cref="ProgressedOnLastTherapy"/> is false) or nothing is known.
    /// </summary>
    public KnownRange? DaysToProgression { get; init; }

    public IReadOnlyDictionary<Id<Condition>, bool> Conditions { get; init; } = new Dictionary<Id<Condition>, bool>();

    public IReadOnlyDictionary<string, bool> Biomarkers { get; init; } = new Dictionary<string, bool>();

    /// <summary>ECOG performance status, 0 to 5.</summary>
    public int? Ecog { get; init; }

    public decimal? BodyWeightKg { get; init; }

    /// <summary>Measured values by laboratory test, in the unit the labels use.</summary>
    public IReadOnlyDictionary<string, decimal> Labs { get; init; } = new Dictionary<string, decimal>();
}

/// <summary>A whole number known to lie between two bounds, both included; no upper bound is null.</summary>
public readonly record struct KnownRange(int AtLeast, int? AtMost)
{
    /// <summary>Nothing is known but that it is not negative.</summary>
    public static KnownRange Open => new(0, null);

    public static KnownRange Exactly(int value) => new(value, value);
}
