using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Wording;

/// <summary>The words for what criteria name. Drugs, classes and conditions are called what the knowledge base calls them.</summary>
internal sealed class CriteriaTerms(KnowledgeBase kb)
{
    public string Drug(Id<Drug> drug) => Words.Inside(kb.Drugs[drug].Name);

    public string Class(Id<DrugClass> of) => Words.Inside(kb.DrugClasses[of].Name);

    public string Question(Id<Condition> condition) => kb.Conditions[condition].Question;

    /// <summary>"lenalidomide", "a proteasome inhibitor", "at least 2 proteasome inhibitors".</summary>
    public string Agents(AgentSelector selector) => selector switch
    {
        OneDrug one => Drug(one.Drug),
        OfClass { Agents: 1 } of => Words.One(Class(of.Class)),
        OfClass of => $"at least {Words.Count(of.Agents, Class(of.Class))}",
        _ => throw new ArgumentOutOfRangeException(nameof(selector)),
    };

    /// <summary>The same, with the best known drug of a class as its example.</summary>
    public string AgentsWithExample(AgentSelector selector) =>
        selector is OfClass of && Example(of.Class) is { } example ? $"{Agents(selector)} (such as {example})" : Agents(selector);

    public static string Diagnosis(Diagnosis diagnosis) => diagnosis switch
    {
        Domain.Criteria.Diagnosis.MultipleMyeloma => "multiple myeloma",
        Domain.Criteria.Diagnosis.SmolderingMyeloma => "smoldering myeloma",
        Domain.Criteria.Diagnosis.AlAmyloidosis => "AL amyloidosis",
        Domain.Criteria.Diagnosis.PlasmaCellLeukemia => "plasma cell leukemia",
        _ => throw new ArgumentOutOfRangeException(nameof(diagnosis)),
    };

    /// <summary>What a disease of that status does: "disease that …".</summary>
    public static string Status(DiseaseStatus status) => status switch
    {
        DiseaseStatus.NewlyDiagnosed => "is newly diagnosed",
        DiseaseStatus.Responding => "responds to treatment",
        DiseaseStatus.Relapsed => "came back (relapsed)",
        DiseaseStatus.Refractory => "does not respond (refractory)",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>"at least 4", "1 to 3", "exactly 1", "at most 2".</summary>
    public static string Range(Bounds bounds) => bounds switch
    {
        { AtLeast: { } low, AtMost: { } high } when low == high => $"exactly {Words.Number(low)}",
        { AtLeast: { } low, AtMost: { } high } => $"{Words.Number(low)} to {Words.Number(high)}",
        { AtLeast: { } low } => $"at least {Words.Number(low)}",
        { AtMost: { } high } => $"at most {Words.Number(high)}",
        _ => "any number of",
    };

    private string? Example(Id<DrugClass> of) => kb.Links.DrugsWithin(of)
        .Where(drug => drug.FormOf is null)
        .OrderByDescending(drug => kb.Links.ApprovalsWithDrug[drug.Id].Count())
        .Select(drug => Words.Inside(drug.Name))
        .FirstOrDefault();
}
