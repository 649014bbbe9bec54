using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>Which facts of a profile some label of a revision reads, on whatever day.</summary>
public sealed class LabelUses
{
    private readonly HashSet<string> _ops;
    private readonly HashSet<Id<Condition>> _conditions;
    private readonly HashSet<string> _biomarkers;
    private readonly HashSet<string> _labs;

    internal LabelUses(IReadOnlyCollection<Leaf> leaves)
    {
        _ops = [.. leaves.Select(leaf => leaf.Op)];
        _conditions = [.. leaves.OfType<HasCondition>().Select(leaf => leaf.Condition)];
        _biomarkers = [.. leaves.OfType<HasBiomarker>().Select(leaf => leaf.Biomarker)];
        _labs = [.. leaves.OfType<LabValue>().Select(leaf => leaf.Lab)];
    }

    /// <summary>Whether a label reads this fact of a profile, directly or through what the therapies say.</summary>
    public bool Reads(string fact) => fact switch
    {
        "therapies" or "therapiesComplete" => _ops.Any(IsOfTheHistory),
        "notExposedTo" => _ops.Contains("exposedTo"),
        "notRefractoryTo" => _ops.Contains("refractoryTo"),
        "daysToProgressionAfterLastTherapy" => _ops.Contains("progressedWithinDays") || _ops.Contains("progressedOnLastTherapy"),
        "conditions" => _conditions.Count > 0,
        "biomarkers" or "biomarkersAbsent" => _biomarkers.Count > 0,
        "labs" => _labs.Count > 0,
        _ => _ops.Contains(fact),
    };

    /// <summary>
    /// The told facts that no label reads, by the profile's names; of a collection with other members that are read, the single member.
    /// </summary>
    public IReadOnlyList<string> Unused(PatientProfile told)
    {
        var unused = new List<string>();
        Single(told.Diagnosis is not null, "diagnosis", unused);
        Single(told.DiseaseStatus is not null, "diseaseStatus", unused);
        Single(told.AgeYears is not null, "ageYears", unused);
        Single(told.TransplantEligible is not null, "transplantEligible", unused);
        Single(told.PriorAutologousTransplant is not null, "priorAutologousTransplant", unused);
        Single(told.RiskCategory is not null, "riskCategory", unused);
        Single(told.PriorLines is not null, "priorLines", unused);
        Single(told.Therapies is not null, "therapies", unused);
        Single(told.ExposedTo.Count > 0, "exposedTo", unused);
        Single(told.NotExposedTo.Count > 0, "notExposedTo", unused);
        Single(told.RefractoryTo.Count > 0, "refractoryTo", unused);
        Single(told.NotRefractoryTo.Count > 0, "notRefractoryTo", unused);
        Single(told.ProgressedOnLastTherapy is not null, "progressedOnLastTherapy", unused);
        Single(told.DaysToProgressionAfterLastTherapy.IsTold, "daysToProgressionAfterLastTherapy", unused);
        Many(told.Conditions.Keys, _conditions, "conditions", unused);
        Many(told.Biomarkers, _biomarkers, "biomarkers", unused);
        Many(told.BiomarkersAbsent, _biomarkers, "biomarkersAbsent", unused);
        Single(told.Ecog is not null, "ecog", unused);
        Single(told.BodyWeightKg is not null, "bodyWeightKg", unused);
        Many(told.Labs.Select(lab => lab.Test.Name), _labs, "labs", unused);
        return unused;
    }

    private static bool IsOfTheHistory(string op) => op is "priorLines" or "exposedTo" or "refractoryTo" or "progressedOnLastTherapy"
        or "progressedWithinDays" or "priorAutologousTransplant";

    private static void Many<T>(IEnumerable<T> told, HashSet<T> used, string fact, List<string> unused)
    {
        var left = told.Where(one => !used.Contains(one)).Distinct().ToList();
        if (left.Count > 0)
        {
            unused.AddRange(used.Count == 0 ? [fact] : left.Select(one => $"{fact}/{one}"));
        }
    }

    private void Single(bool isTold, string fact, List<string> unused)
    {
        if (isTold && !Reads(fact))
        {
            unused.Add(fact);
        }
    }
}
