using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>One of the patient's disease statuses is one of these.</summary>
internal sealed class StatusTest(DiseaseStatusIs leaf, StatusFact fact, int number) : LeafTest(leaf, fact, number)
{
    /// <summary>The statuses asked for, as bits.</summary>
    public int Set { get; } = Statuses.SetOf(leaf.Values);

    public override Truth Judge(Knowledge known) =>
        (Set & known.PossibleStatuses) == 0 ? Truth.False
        : known.ToldStatuses == Statuses.Unknown ? Truth.Unknown
        : Truth.True;

    public override bool Holds(decimal value) => (Set & (int)value) != 0;
}

/// <summary>The statuses of the disease, told all at once.</summary>
internal sealed class StatusFact(Fact fact, int number) : FactSource(fact, number)
{
    public override bool IsOfTreatment => true;

    public override decimal[] Values(Knowledge known, IReadOnlyList<LeafTest> tests)
    {
        var values = new List<decimal>();
        var seen = new HashSet<(ulong, int, int)>();
        foreach (var set in Statuses.Sets)
        {
            if (known.Allows(set) && seen.Add((Outcomes(set, tests), Statuses.LinesLow(set), Statuses.LinesHigh(set))))
            {
                values.Add(set);
            }
        }

        return [.. values];
    }

    public override PatientFacts Tell(PatientFacts patient, decimal value) =>
        patient with { DiseaseStatus = [.. Statuses.Members((int)value)] };

    public override ProfileFragment Fragment(decimal value) =>
        new ToldWords(Fact.Name, [.. Statuses.Members((int)value).Select(Wire<DiseaseStatus>.Name)]);

    private static ulong Outcomes(int set, IReadOnlyList<LeafTest> tests)
    {
        ulong outcomes = 0;
        for (var at = 0; at < tests.Count; at++)
        {
            outcomes |= tests[at].Holds(set) ? 1UL << at : 0;
        }

        return outcomes;
    }
}
