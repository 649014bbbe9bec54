using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Domain.Tests.Eligibility;

/// <summary>Merges an answer into a profile that has no treatment history.</summary>
internal static class Fragments
{
    public static PatientFacts With(this PatientFacts patient, KnowledgeBase kb, ProfileFragment fragment) => fragment switch
    {
        ToldFlag { Name: "transplantEligible" } one => patient with { TransplantEligible = one.Value },
        ToldFlag { Name: "priorAutologousTransplant" } one => patient with { PriorAutologousTransplant = one.Value },
        ToldFlag { Name: "progressedOnLastTherapy" } one => patient with { ProgressedOnLastTherapy = TruthLogic.FromTold(one.Value) },
        ToldNumber { Name: "daysToProgressionAfterLastTherapy" } one => patient with
        {
            ProgressedOnLastTherapy = TruthLogic.FromTold(one.Value is not null),
            DaysToProgression = one.Value is { } days ? KnownRange.Exactly((int)days) : null,
        },
        ToldNumber { Name: "ageYears" } one => patient with { AgeYears = (int)one.Value!.Value },
        ToldNumber { Name: "ecog" } one => patient with { Ecog = (int)one.Value!.Value },
        ToldNumber { Name: "bodyWeightKg" } one => patient with { BodyWeightKg = one.Value },
        ToldNumber { Name: "priorLines" } one => patient with { PriorLines = KnownRange.Exactly((int)one.Value!.Value) },
        ToldWord { Name: "diagnosis" } one => patient with { Diagnosis = Wire<Diagnosis>.Find(one.Value) },
        ToldWord { Name: "riskCategory" } one => patient with { RiskCategory = Wire<RiskCategory>.Find(one.Value) },
        ToldWords { Name: "diseaseStatus" } one =>
            patient with { DiseaseStatus = [.. one.Values.Select(word => Wire<DiseaseStatus>.Find(word)!.Value)] },
        ToldWords { Name: "biomarkers" or "biomarkersAbsent" } one => patient with
        {
            Biomarkers = new Dictionary<string, bool> { [one.Values[0]] = one.Name == "biomarkers" },
        },
        ToldCondition one => patient with
        {
            Conditions = new Dictionary<Id<Condition>, bool>(patient.Conditions) { [one.Condition] = one.Value },
        },
        ToldLab one => patient with { Labs = new Dictionary<string, decimal> { [one.Lab] = one.Value } },
        ToldAgents { Name: "exposedTo" } one => patient with { Exposed = Tell(kb, patient.Exposed, one.Selector, true) },
        ToldAgents { Name: "notExposedTo" } one => patient with { Exposed = Tell(kb, patient.Exposed, one.Selector, false) },
        ToldAgents { Name: "refractoryTo" } one => patient with { Refractory = Tell(kb, patient.Refractory, one.Selector, true) },
        ToldAgents { Name: "notRefractoryTo" } one => patient with { Refractory = Tell(kb, patient.Refractory, one.Selector, false) },
        _ => throw new ArgumentOutOfRangeException(nameof(fragment), fragment.Property, null),
    };

    private static AgentFacts Tell(KnowledgeBase kb, AgentFacts told, AgentSelector selector, bool value) => selector switch
    {
        OneDrug one => told.With(kb, TruthLogic.FromTold(value), kb.Drugs[one.Drug].Agent.Value),
        OfClass of when value => told with { AtLeast = [.. told.AtLeast, new ClassCount(kb.Agents.NumberOf(of.Class), of.Agents)] },
        OfClass of => told with { FewerThan = [.. told.FewerThan, new ClassCount(kb.Agents.NumberOf(of.Class), of.Agents)] },
        _ => throw new ArgumentOutOfRangeException(nameof(selector)),
    };
}
