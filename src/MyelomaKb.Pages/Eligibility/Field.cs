using System.Globalization;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.Eligibility;

/// <summary>A question of the form: which fact it tells, under which name, and how it is answered.</summary>
/// <param name="Name">The name of its input.</param>
/// <param name="Fact">The fact that it tells.</param>
/// <param name="Text">The question in plain words.</param>
public sealed record Field(string Name, Fact Fact, string Text)
{
    /// <summary>What says that the disease did not get worse.</summary>
    public const string None = "none";

    public static Field Of(MissingFact asked) => new(NameOf(asked.Fact), asked.Fact, asked.Text);

    public FieldKind Kind => Fact.Name switch
    {
        "diagnosis" or "riskCategory" => FieldKind.OneOf,
        "diseaseStatus" => FieldKind.SomeOf,
        "ageYears" or "priorLines" or "ecog" or "bodyWeightKg" or "lab" => FieldKind.Number,
        "progressedWithinDays" => FieldKind.Days,
        _ => FieldKind.YesNo,
    };

    /// <summary>The answers to choose from.</summary>
    public IReadOnlyList<(string Value, string Words)> Options => Fact.Name switch
    {
        "diagnosis" =>
        [
            (Wire<Diagnosis>.Name(Diagnosis.MultipleMyeloma), "Multiple myeloma"),
            (Wire<Diagnosis>.Name(Diagnosis.SmolderingMyeloma), "Smoldering myeloma"),
            (Wire<Diagnosis>.Name(Diagnosis.AlAmyloidosis), "AL amyloidosis"),
            (Wire<Diagnosis>.Name(Diagnosis.PlasmaCellLeukemia), "Plasma cell leukemia"),
        ],
        "diseaseStatus" =>
        [
            (Wire<DiseaseStatus>.Name(DiseaseStatus.NewlyDiagnosed), "It is newly diagnosed"),
            (Wire<DiseaseStatus>.Name(DiseaseStatus.Responding), "It responds to treatment"),
            (Wire<DiseaseStatus>.Name(DiseaseStatus.Relapsed), "It came back after treatment (relapsed)"),
            (Wire<DiseaseStatus>.Name(DiseaseStatus.Refractory), "It does not respond to treatment (refractory)"),
        ],
        "riskCategory" =>
        [
            (Wire<RiskCategory>.Name(RiskCategory.Standard), "Standard"),
            (Wire<RiskCategory>.Name(RiskCategory.High), "High"),
        ],
        _ => Kind == FieldKind.YesNo ? [("yes", "Yes"), ("no", "No")] : [],
    };

    /// <summary>The least and the greatest number; beyond them an answer is taken for a slip.</summary>
    public (decimal Least, decimal Most) Range => Fact.Name switch
    {
        "ageYears" => (0, 130),
        "priorLines" => (0, 50),
        "ecog" => (0, 5),
        "bodyWeightKg" => (1, 500),
        "progressedWithinDays" => (0, 36_500),
        _ => (0, 10_000_000),
    };

    public bool IsWhole => Fact.Name is "ageYears" or "priorLines" or "ecog" or "progressedWithinDays";

    public string Unit => Fact switch
    {
        { Name: "ageYears" } => "years",
        { Name: "priorLines" } => "lines",
        { Name: "bodyWeightKg" } => "kg",
        { Name: "progressedWithinDays" } => "days",
        { Of: OfLab lab } => lab.Unit,
        _ => "",
    };

    /// <summary>What helps to answer: which drugs are meant, what a word means.</summary>
    public string? Hint(KnowledgeBase kb) => Fact switch
    {
        { Name: "priorLines" } => "A line is one planned course of treatment, such as induction, transplant and maintenance "
            + "together. A line in progress counts.",
        { Name: "diseaseStatus" } => "Choose all that apply.",
        { Of: OfCondition of } => kb.Conditions[of.Condition].Summary,
        { Of: OfAgents { Selector: OfClass of } } => $"These are: {string.Join(", ", kb.Links.DrugsWithin(of.Class)
            .Where(drug => drug.FormOf is null).Select(drug => Named(drug.Name, drug.Brands.Select(brand => brand.Name))))}.",
        { Of: OfAgents { Selector: OneDrug of } } => kb.Drugs[of.Drug] is { Brands.Count: > 0 } drug
            ? $"Brand name: {string.Join(", ", drug.Brands.Select(brand => brand.Name).Distinct())}."
            : null,
        _ => null,
    };

    private static string Named(string name, IEnumerable<string> brands) =>
        string.Join(", ", brands.Distinct()) is { Length: > 0 } known ? $"{Say.Inside(name)} ({known})" : Say.Inside(name);

    private static string NameOf(Fact fact) => fact.Of switch
    {
        OfAgents { Selector: OneDrug one } => $"{fact.Name}.drug.{one.Drug}",
        OfAgents { Selector: OfClass of } => string.Create(CultureInfo.InvariantCulture, $"{fact.Name}.class.{of.Class}.{of.Agents}"),
        OfCondition of => $"{fact.Name}.{of.Condition}",
        OfBiomarker of => $"{fact.Name}.{of.Biomarker}",
        OfLab of => $"{fact.Name}.{of.Lab}",
        _ => fact.Name,
    };
}
