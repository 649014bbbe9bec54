using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging;
using MyelomaKb.Domain.Eligibility.Judging.Leaves;

namespace MyelomaKb.Domain.Eligibility.Reasons;

/// <summary>What is known of the fact that a leaf reads.</summary>
internal sealed class FoundFacts(KnowledgeBase kb, Knowledge known)
{
    private readonly PatientFacts _patient = known.Patient;
    private FoundWords? _statuses;

    public Found? Of(Leaf leaf) => leaf switch
    {
        DiagnosisIs => Word(_patient.Diagnosis),
        RiskCategoryIs => Word(_patient.RiskCategory),
        DiseaseStatusIs => _patient.DiseaseStatus is { } some ? _statuses ??= new([.. some.Select(Wire<DiseaseStatus>.Name)]) : null,
        AgeYears => Number(_patient.AgeYears),
        Ecog => Number(_patient.Ecog),
        BodyWeightKg => Number(_patient.BodyWeightKg),
        LabValue one => Number(_patient.Labs.TryGetValue(one.Lab, out var value) ? value : null),
        PriorLines => Range(known.LinesLow, known.LinesHigh),
        TransplantEligible => Flag(TruthLogic.FromTold(_patient.TransplantEligible)),
        PriorAutologousTransplant => Flag(TruthLogic.FromTold(_patient.PriorAutologousTransplant)),
        HasCondition one => _patient.Conditions.TryGetValue(one.Condition, out var told) ? new FoundFlag(told) : null,
        HasBiomarker one => _patient.Biomarkers.TryGetValue(one.Biomarker, out var told) ? new FoundFlag(told) : null,
        ProgressedOnLastTherapy => Flag(known.Progressed),
        ProgressedWithinDays => known.Progressed == Truth.True ? Range(known.DaysLow, known.DaysHigh) : Flag(known.Progressed),
        ExposedTo one => Agents(one.Of, static bounds => (bounds.ExposedLow, bounds.ExposedHigh)),
        RefractoryTo one => Agents(one.Of, static bounds => (bounds.RefractoryLow, bounds.RefractoryHigh)),
        _ => throw new ArgumentOutOfRangeException(nameof(leaf), leaf.Op, null),
    };

    /// <summary>The agents by name where they are known, their number where that alone is.</summary>
    private Found? Agents(AgentSelector of, Func<CountBounds, (int Low, int High)> count)
    {
        var forest = known.Forest;
        var node = forest.NodeOf(of);
        var named = new List<string>();
        foreach (var agent in forest.Agents[node])
        {
            if (count(known.Agents[forest.Classes + agent]).Low > 0)
            {
                named.Add(kb.Agents.Agents[agent].Value);
            }
        }

        var (low, high) = count(known.Agents[node]);
        return low > named.Count ? new FoundRange(low, high)
            : named.Count > 0 || high == 0 ? new FoundWords(named)
            : null;
    }

    private static FoundWord? Word<TEnum>(TEnum? told)
        where TEnum : struct, Enum => told is { } word ? new FoundWord(Wire<TEnum>.Name(word)) : null;

    private static FoundNumber? Number(decimal? told) => told is { } number ? new FoundNumber(number) : null;

    private static FoundFlag? Flag(Truth told) => told == Truth.Unknown ? null : new FoundFlag(told == Truth.True);

    private static Found? Range(int low, int high) =>
        low == high ? new FoundNumber(low)
        : low == 0 && high == int.MaxValue ? null
        : new FoundRange(low, high == int.MaxValue ? null : high);
}
