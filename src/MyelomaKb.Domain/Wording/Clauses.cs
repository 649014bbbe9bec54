using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Wording;

/// <summary>
/// Says what a leaf asks of a patient, as what could follow "the patient": "has had lenalidomide". Of conditions it is a clause of its
/// own: "the answer to … is yes".
/// </summary>
internal sealed class Clauses(Func<AgentSelector, string> agents, CriteriaTerms terms)
{
    private const string Answer = "the answer to ";

    /// <summary>What must hold, or, of a leaf under <c>not</c>, what must not.</summary>
    public string Of(Leaf leaf, bool holds) => leaf switch
    {
        DiagnosisIs one => $"{Has(holds)} {Or(one.Values.Select(CriteriaTerms.Diagnosis))}",
        DiseaseStatusIs one => $"{Has(holds)} disease that {Or(one.Values.Select(CriteriaTerms.Status))}",
        RiskCategoryIs one => $"{Has(holds)} {Or(one.Values.Select(Wire<RiskCategory>.Name))} risk",
        HasBiomarker one => $"{Has(holds)} the change {one.Biomarker} in the myeloma cells",
        HasCondition one => $"{Answer}\"{terms.Question(one.Condition)}\" is {(holds ? "yes" : "no")}",
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

    /// <summary>What was asked for, as what could stand before what was found: "at least 4 prior lines", "yes to …".</summary>
    public string Statement(Leaf leaf) => leaf switch
    {
        PriorLines one => Lines(one.Bounds),
        HasCondition one => $"yes to \"{terms.Question(one.Condition)}\"",
        _ => Of(leaf, holds: true),
    };

    /// <summary>
    /// The clause with "the patient" before it; one that speaks of an answer has its subject already. Conditions are asked for by
    /// questions that editors write, which no rule turns into statements.
    /// </summary>
    public static string WithSubject(string clause) =>
        clause.StartsWith(Answer, StringComparison.Ordinal) ? clause : $"the patient {clause}";

    /// <summary>Clauses with one subject for all as long as none has its own.</summary>
    public static string Join(IReadOnlyList<string> clauses, string last)
    {
        var own = clauses.Any(clause => clause.StartsWith(Answer, StringComparison.Ordinal));
        return Words.Join(own ? [.. clauses.Take(1), .. clauses.Skip(1).Select(WithSubject)] : clauses, last);
    }

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
