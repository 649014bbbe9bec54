using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging;
using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Domain.Eligibility.Wording;

/// <summary>Says in plain words what was found of a leaf, as what could follow "the patient".</summary>
internal sealed class FindingWording(CriteriaWording criteria)
{
    public const string NotKnown = "not known";

    /// <summary>What is known of the leaf's fact.</summary>
    public string Say(Leaf leaf, Found? found, Truth outcome) => (leaf, found) switch
    {
        (DiagnosisIs or DiseaseStatusIs or RiskCategoryIs, FoundWords or FoundWord) => Words(leaf, found),
        (AgeYears, FoundNumber one) => $"is {Number(one.Value)}",
        (Ecog, FoundNumber one) => $"has an ECOG score of {Number(one.Value)}",
        (BodyWeightKg, FoundNumber one) => $"weighs {Number(one.Value)} kg",
        (LabValue lab, FoundNumber one) => $"has {Number(one.Value)} {lab.Unit}",
        (PriorLines, FoundNumber one) => $"has had {Number(one.Value)}",
        (PriorLines, FoundRange one) => $"has had {Range(one)}",
        (ProgressedWithinDays, FoundNumber one) => $"got worse {(one.Value == 0 ? "on it" : $"after {Count(one.Value, "day")}")}",
        (ProgressedWithinDays, FoundRange one) => $"got worse after {Range(one)} days",
        (ExposedTo, FoundWords { Values: [_, ..] } one) => $"has had {Drugs(one)}",
        (RefractoryTo, FoundWords { Values: [_, ..] } one) => $"is refractory to {Drugs(one)}",
        (ExposedTo, FoundRange one) => $"has had {Range(one)}",
        (RefractoryTo, FoundRange one) => $"is refractory to {Range(one)}",
        (ExposedTo, _) when outcome == Truth.False => "has not",
        (RefractoryTo, _) when outcome == Truth.False => "is not",
        (TransplantEligible, FoundFlag one) => one.Value ? "can" : "cannot",
        (PriorAutologousTransplant, FoundFlag one) => one.Value ? "has had one" : "has not had one",
        (ProgressedOnLastTherapy or ProgressedWithinDays, FoundFlag one) => one.Value ? "got worse" : "did not get worse",
        (_, FoundFlag one) => one.Value ? "yes" : "no",
        _ => NotKnown,
    };

    /// <summary>The leaf's statement and what was found: "at least 4 prior lines: has had 4".</summary>
    public string Judged(OutlineLeaf outline, Found? found, Truth outcome)
    {
        var statement = outline.Words.Statement ??= criteria.Statement(outline.Leaf) + ": ";
        return found is null && outcome == Truth.Unknown
            ? outline.Words.Unknown ??= statement + NotKnown
            : statement + Say(outline.Leaf, found, outcome);
    }

    private static string Words(Leaf leaf, Found found) => (leaf, found) switch
    {
        (DiagnosisIs, FoundWord one) => $"has {CriteriaTerms.Diagnosis(Wire<Diagnosis>.Find(one.Value)!.Value)}",
        (RiskCategoryIs, FoundWord one) => $"has {one.Value} risk",
        (DiseaseStatusIs, FoundWords { Values: [_, ..] } some) =>
            $"has disease that {Join([.. some.Values.Select(one => CriteriaTerms.Status(Wire<DiseaseStatus>.Find(one)!.Value))], "and")}",
        _ => "none of these",
    };

    private string Drugs(FoundWords found) => Join([.. found.Values.Select(id => criteria.Terms.Drug(new(id)))], "and");

    private static string Range(FoundRange range) => CriteriaTerms.Range(new Bounds(range.AtLeast, range.AtMost));

    private static string Number(decimal number) => Domain.Wording.Words.Number(number);

    private static string Count(decimal number, string noun) => Domain.Wording.Words.Count(number, noun);

    private static string Join(IReadOnlyList<string> parts, string last) => Domain.Wording.Words.Join(parts, last);
}
