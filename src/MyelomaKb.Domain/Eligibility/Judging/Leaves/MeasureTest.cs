using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>A measured value within bounds.</summary>
internal sealed class MeasureTest(Leaf leaf, MeasureFact fact, Bounds bounds, int number) : LeafTest(leaf, fact, number)
{
    public Bounds Bounds => bounds;

    public override decimal? Turn => bounds.AtLeast ?? bounds.AtMost;

    public override Truth Judge(Knowledge known) =>
        fact.Known(known.Patient) is { } value ? TruthLogic.FromTold(bounds.Hold(value))
        : bounds.AtMost < 0 ? Truth.False
        : bounds is { AtLeast: null or <= 0, AtMost: null } ? Truth.True
        : Truth.Unknown;

    public override bool Holds(decimal value) => bounds.Hold(value);
}

/// <summary>A measured value, never negative.</summary>
internal abstract class MeasureFact(Fact fact, int number) : FactSource(fact, number)
{
    public abstract decimal? Known(PatientFacts patient);

    public override decimal[] Values(Knowledge known, IReadOnlyList<LeafTest> tests)
    {
        var turns = tests.Cast<MeasureTest>()
            .SelectMany(test => new[] { test.Bounds.AtLeast, test.Bounds.AtMost })
            .Where(turn => turn >= 0)
            .Select(turn => turn!.Value)
            .Prepend(0)
            .Distinct()
            .Order()
            .ToArray();
        var between = turns.Zip(turns.Skip(1), (low, high) => low + ((high - low) / 2));
        return [.. turns.Concat(between).Append(Math.Min(turns[^1], decimal.MaxValue - 1) + 1).Order()];
    }
}

/// <summary>Body weight in kilograms.</summary>
internal sealed class BodyWeightFact(Fact fact, int number) : MeasureFact(fact, number)
{
    public override decimal? Known(PatientFacts patient) => patient.BodyWeightKg;

    public override PatientFacts Tell(PatientFacts patient, decimal value) => patient with { BodyWeightKg = value };

    public override ProfileFragment Fragment(decimal value) => new ToldNumber(Fact.Name, value);
}

/// <summary>A laboratory value, in the unit of the labels.</summary>
internal sealed class LabFact(Fact fact, string lab, string unit, int number) : MeasureFact(fact, number)
{
    public override decimal? Known(PatientFacts patient) => patient.Labs.TryGetValue(lab, out var value) ? value : null;

    public override PatientFacts Tell(PatientFacts patient, decimal value) =>
        patient with { Labs = new Dictionary<string, decimal>(patient.Labs) { [lab] = value } };

    public override ProfileFragment Fragment(decimal value) => new ToldLab(lab, value, unit);
}
