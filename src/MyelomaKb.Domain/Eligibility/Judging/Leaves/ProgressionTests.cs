using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>Whether the disease progressed on or after the last therapy.</summary>
internal sealed class ProgressedFact(Fact fact, int number) : FlagFact(fact, number)
{
    public override bool IsOfTreatment => true;

    public override bool IsAskedTheSame => true;

    public override Truth Known(Knowledge known) => known.Progressed;

    protected override PatientFacts Tell(PatientFacts patient, bool value) => patient with
    {
        ProgressedOnLastTherapy = TruthLogic.FromTold(value),
        DaysToProgression = value ? patient.DaysToProgression : null,
    };
}

/// <summary>Progression on the last therapy, or within so many days of its end.</summary>
internal sealed class ProgressedWithinTest(ProgressedWithinDays leaf, DaysToProgressionFact fact, int number)
    : LeafTest(leaf, fact, number)
{
    public int Days => leaf.Days;

    public override Truth Judge(Knowledge known) =>
        known.DaysLow > leaf.Days ? Truth.False
        : known.DaysHigh <= leaf.Days ? known.Progressed
        : known.Progressed.And(Truth.Unknown);

    public override bool Holds(decimal value) => value >= 0 && value <= leaf.Days;
}

/// <summary>The days from the end of the last therapy to progression; -1 where it did not progress.</summary>
internal sealed class DaysToProgressionFact(Fact fact, int number) : FactSource(fact, number)
{
    public const int Never = -1;

    public override bool IsOfTreatment => true;

    public override decimal[] Values(Knowledge known, IReadOnlyList<LeafTest> tests)
    {
        var days = tests.Cast<ProgressedWithinTest>()
            .SelectMany(test => new[] { test.Days, test.Days + 1 })
            .Append(known.DaysLow)
            .Where(day => day >= known.DaysLow && day <= known.DaysHigh && known.Progressed != Truth.False)
            .Distinct()
            .Order();
        return [.. (known.Progressed == Truth.True ? days : days.Append(Never)).Select(day => (decimal)day)];
    }

    public override PatientFacts Tell(PatientFacts patient, decimal value) => patient with
    {
        ProgressedOnLastTherapy = TruthLogic.FromTold(value >= 0),
        DaysToProgression = value >= 0 ? KnownRange.Exactly((int)value) : null,
    };

    public override ProfileFragment Fragment(decimal value) =>
        new ToldNumber("daysToProgressionAfterLastTherapy", value >= 0 ? value : null);
}
