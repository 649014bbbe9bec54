using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Tests.Eligibility.Real;

/// <summary>Labels that no regulator wrote and that can be written: nobody can meet them, or they are as large as they may be.</summary>
internal static class OddLabels
{
    private static readonly string[] Classes = [.. FactFiles.Kb.DrugClasses.All.Select(of => of.Id.Value)];
    private static readonly string[] Drugs = [.. FactFiles.Kb.Agents.Agents.Select(drug => drug.Value)];

    private static readonly Criterion Adult = Some.Age(18);
    private static readonly Criterion Myeloma = new DiagnosisIs([Diagnosis.MultipleMyeloma]);

    /// <summary>Every odd criterion, by a name.</summary>
    public static IReadOnlyDictionary<string, Criterion> All { get; } = new Dictionary<string, Criterion>
    {
        ["more-exposures-than-agents"] = Some.All(Adult, Myeloma, Some.ExposedClass("proteasome-inhibitor", 9)),
        ["more-refractory-than-agents"] = Some.All(Adult, Myeloma, Some.RefractoryClass("anti-cd38-antibody", 20)),
        ["more-agents-or-a-drug"] = Some.All(
            Myeloma,
            Some.Any(
                Some.ExposedClass("immunomodulatory-drug", 12), Some.RefractoryClass("proteasome-inhibitor", 7),
                Some.Exposed("lenalidomide"))),
        ["not-more-agents"] = Some.All(Some.Not(Some.ExposedClass("anti-cd38-antibody", 9)), Adult),
        ["no-age"] = Some.All(Some.Age(70), Some.Age(null, 60), Some.Lines(1)),
        ["no-status"] = Some.All(
            Some.Status(DiseaseStatus.NewlyDiagnosed), Some.Status(DiseaseStatus.Relapsed), Some.Lines(2), Some.Exposed("bortezomib")),
        ["itself-and-not"] = Some.All(Some.Exposed("bortezomib"), Some.Not(Some.Exposed("bortezomib")), Adult),
        ["refractory-without-exposure"] = Some.All(
            Some.Not(Some.ExposedClass("proteasome-inhibitor")), Some.Any(Some.Refractory("bortezomib"), Some.Refractory("carfilzomib"))),
        ["every-class-and-drug"] = Some.Any(
            [.. Classes.Select(of => Some.ExposedClass(of)), .. Drugs.Take(64 - Classes.Length).Select(Some.Refractory)]),
        ["every-drug-both-ways"] = Some.All(
            [.. Drugs.Take(20).Select(drug => Some.Any(Some.Exposed(drug), Some.Refractory(drug), Some.Not(Some.Exposed(drug))))]),
        ["choices-of-three"] = Some.All(
            [.. Enumerable.Range(0, 20).Select(at => Some.Any(
                Some.Lines(30 + at), Some.Refractory(Drugs[at]), new HasBiomarker($"marker-{at}")))]),
        ["the-same-again"] = Some.Any(
            [.. Enumerable.Range(0, 24).Select(at => Some.All(
                Some.Exposed(Drugs[at]), Some.Exposed(Drugs[at + 1]), Some.Not(Some.Refractory(Drugs[at]))))]),
        ["sixty-four-numbers"] = Some
            .Any([.. Enumerable.Range(1, 32).SelectMany(at => (Criterion[])[Some.Lines(at, at), Some.Age(at, at + 40)])]),
        ["not-not"] = Enumerable.Range(0, 15).Aggregate(Adult, (inner, _) => Some.Not(inner)),
        ["deep"] = Enumerable.Range(0, 7).Aggregate(
            Some.Any(Adult, Some.Lines(1)), (inner, at) =>
                at % 2 == 0 ? Some.All(inner, Some.Lines(at + 1)) : Some.Any(inner, Some.Exposed(Drugs[at]))),
        ["progression"] = Some.All(
            [
                .. Enumerable.Range(1, 30).Select(at => Some.Any(new ProgressedWithinDays(at * 10), Some.Lines(at, at + 2))),
                new ProgressedOnLastTherapy(false),
            ]),
        ["largest-numbers"] = Some.All(
            Some.Any(new LabValue("platelets", "10^9/L", new(9_000_000, null)), new LabValue("albumin", "g/dL", new(null, 0))),
            new BodyWeightKg(new(499, 499)), Some.Age(130, 130), Some.Lines(49, 49), new Ecog(new(5, 5)), new ProgressedWithinDays(3660)),
        ["beyond-numbers"] = Some.Any(
            new LabValue("platelets", "10^9/L", new(decimal.MaxValue, null)), new LabValue(
                "platelets", "10^9/L", new(decimal.MaxValue / 2, decimal.MaxValue))),
        ["every-word"] = Some.All(
            new DiagnosisIs([.. Enum.GetValues<Diagnosis>()]), new RiskCategoryIs([.. Enum.GetValues<RiskCategory>()]),
            Some.Status([.. Enum.GetValues<DiseaseStatus>()]), Some.Any(Some.Status(DiseaseStatus.Responding), Some.Lines(2, 3))),
    };

    /// <summary>The curated facts, and an approval of each odd label.</summary>
    public static KnowledgeBase Kb { get; } = FactFiles.Kb.Apply(
        FactFiles.Kb.Revision with { Number = 2 }, All.Select(one => Some.Approval(one.Value, $"odd-{one.Key}", "bortezomib")), []);
}
