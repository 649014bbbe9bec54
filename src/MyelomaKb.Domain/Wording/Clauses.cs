using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Wording;

/// <summary>Says what a leaf asks of a patient, as what could follow "the patient": "has had lenalidomide".</summary>
internal sealed class Clauses(Func<AgentSelector, string> agents, CriteriaTerms terms)
{
    /// <summary>What must hold, or, of a leaf under <c>not</c>, what must not.</summary>
    public string Of(Leaf leaf, bool holds) => leaf switch
    {
        DiagnosisIs one => $"{Has(holds)} {Or(one.Values.Select(CriteriaTerms.Diagnosis))}",
        DiseaseStatusIs one => $"{Has(holds)} disease that {Or(one.Values.Select(CriteriaTerms.Status))}",
        RiskCategoryIs one => $"{Has(holds)} {Or(one.Values.Select(Wire<RiskCategory>.Name))} risk",
        HasBiomarker one => $"{Has(holds)} the change {one.Biomarker} in the myeloma cells",
        HasCondition one => $"{Has(holds)} a yes to \"{terms.Question(one.Condition)}\"",
        AgeYears one => $"{Is(holds)} {Age(one.Bounds)}",
        Ecog one => $"{Has(holds)} an ECOG score of {CriteriaTerms.Range(one.Bounds)}",
        BodyWeightKg one => $"{Has(holds)} a weight of {CriteriaTerms.Range(one.Bounds)} kg",
        LabValue one => $"{Has(holds)} a {Lab(one)} of {CriteriaTerms.Range(one.Bounds)} {one.Unit}",
        PriorLines one => $"{Had(holds)} {Lines(one.Bounds)}",
        TransplantEligible one => $"{(one.Value == holds ? "can" : "cannot")} have a transplant of their own stem cells",
        PriorAutologousTransplant one => $"{Had(one.Value == holds)} a transplant of their own stem cells",
        ProgressedOnLastTherapy one => $"{Has(one.Value == holds)} disease that got worse on or after the last treatment",
        ProgressedWithinDays one =>
            $"{Has(holds)} disease that got worse on the last treatment or within {Words.Count(one.Days, "day")} of its end",
        ExposedTo one => $"{Had(holds)} {agents(one.Of)}",
        RefractoryTo one => $"{Is(holds)} refractory to {agents(one.Of)}{(holds ? Meaning(one.Of) : "")}",
        _ => throw new ArgumentOutOfRangeException(nameof(leaf), leaf.Op, null),
    };

    /// <summary>The clause without the verb where the number alone says it: "at least 4 prior lines".</summary>
    public string Statement(Leaf leaf) => leaf is PriorLines one ? Lines(one.Bounds) : Of(leaf, holds: true);

    public static string Lines(Bounds bounds) =>
        $"{CriteriaTerms.Range(bounds)} prior {((bounds.AtMost ?? bounds.AtLeast) == 1 ? "line" : "lines")}";

    public static string Lab(LabValue lab) => lab.Lab.Replace('-', ' ');

    public static string Age(Bounds bounds) => bounds switch
    {
        { AtLeast: { } low, AtMost: null } => $"{Words.Number(low)} or older",
        { AtLeast: null, AtMost: { } high } => $"{Words.Number(high)} or younger",
        _ => $"{CriteriaTerms.Range(bounds)} years old",
    };

    private static string Meaning(AgentSelector of) => of is OfClass { Agents: > 1 } ? " (they stopped working)" : " (it stopped working)";

    private static string Has(bool holds) => holds ? "has" : "does not have";

    private static string Had(bool holds) => holds ? "has had" : "has not had";

    private static string Is(bool holds) => holds ? "is" : "is not";

    private static string Or(IEnumerable<string> parts) => Words.Join([.. parts], "or");
}
