using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>A whole number within bounds.</summary>
internal sealed class WholeNumberTest(Leaf leaf, WholeNumberFact fact, Bounds bounds, int number) : LeafTest(leaf, fact, number)
{
    public int Low { get; } = bounds.AtLeast is { } low ? (int)decimal.Ceiling(low) : 0;

    public int High { get; } = bounds.AtMost is { } high ? (int)decimal.Floor(high) : int.MaxValue;

    public override decimal? Turn => Low > 0 ? Low : High;

    public override Truth Judge(Knowledge known)
    {
        var (low, high) = fact.Known(known);
        return low >= Low && high <= High ? Truth.True
            : high < Low || low > High ? Truth.False
            : Truth.Unknown;
    }

    public override bool Holds(decimal value) => value >= Low && value <= High;
}

/// <summary>A whole number that is known to lie between two bounds.</summary>
internal abstract class WholeNumberFact(Fact fact, int number) : FactSource(fact, number)
{
    public abstract (int Low, int High) Known(Knowledge known);

    /// <summary>Numbers at which something else than a test changes.</summary>
    protected virtual int[] Turns => [];

    public override decimal[] Values(Knowledge known, IReadOnlyList<LeafTest> tests)
    {
        var (low, high) = Known(known);
        var values = new SortedSet<decimal> { low };
        foreach (var test in tests)
        {
            Add(((WholeNumberTest)test).Low);
            Add(((WholeNumberTest)test).High + 1L);
        }

        foreach (var turn in Turns)
        {
            Add(turn);
        }

        return [.. values];

        void Add(long turn)
        {
            for (var value = turn - 1; value <= turn; value++)
            {
                if (value >= low && value <= high && value < int.MaxValue)
                {
                    values.Add(value);
                }
            }
        }
    }

    public override ProfileFragment Fragment(decimal value) => new ToldNumber(Fact.Name, value);
}

/// <summary>The lines of therapy received.</summary>
internal sealed class PriorLinesFact(Fact fact, int number) : WholeNumberFact(fact, number)
{
    public override bool IsOfTreatment => true;

    protected override int[] Turns { get; } = [1, 2];

    public override (int Low, int High) Known(Knowledge known) => (known.LinesLow, known.LinesHigh);

    public override PatientFacts Tell(PatientFacts patient, decimal value) =>
        patient with { PriorLines = KnownRange.Exactly((int)value) };
}

/// <summary>Age in completed years.</summary>
internal sealed class AgeFact(Fact fact, int number) : WholeNumberFact(fact, number)
{
    private const int Oldest = 130;

    public override (int Low, int High) Known(Knowledge known) =>
        known.Patient.AgeYears is { } age ? (age, age) : (0, Oldest);

    public override PatientFacts Tell(PatientFacts patient, decimal value) => patient with { AgeYears = (int)value };
}

/// <summary>ECOG performance status.</summary>
internal sealed class EcogFact(Fact fact, int number) : WholeNumberFact(fact, number)
{
    public override (int Low, int High) Known(Knowledge known) => known.Patient.Ecog is { } ecog ? (ecog, ecog) : (0, 5);

    public override PatientFacts Tell(PatientFacts patient, decimal value) => patient with { Ecog = (int)value };
}
