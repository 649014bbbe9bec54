using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>A yes, or a no, as asked for.</summary>
internal sealed class FlagTest(Leaf leaf, FlagFact fact, bool wanted, int number) : LeafTest(leaf, fact, number)
{
    /// <summary>Whether the leaf asks for a yes.</summary>
    public bool Wanted => wanted;

    public override Truth Judge(Knowledge known)
    {
        var told = fact.Known(known);
        return wanted ? told : told.Negate();
    }

    public override bool Holds(decimal value) => value == FactSource.Yes == wanted;
}

/// <summary>A yes or a no.</summary>
internal abstract class FlagFact(Fact fact, int number) : FactSource(fact, number)
{
    public abstract Truth Known(Knowledge known);

    public override decimal[] Values(Knowledge known, IReadOnlyList<LeafTest> tests) => YesAndNo;

    public override PatientFacts Tell(PatientFacts patient, decimal value) => Tell(patient, value == Yes);

    public override ProfileFragment Fragment(decimal value) => Fragment(value == Yes);

    protected virtual ProfileFragment Fragment(bool value) => new ToldFlag(Fact.Name, value);

    protected abstract PatientFacts Tell(PatientFacts patient, bool value);
}

/// <summary>Eligible for an autologous transplant.</summary>
internal sealed class TransplantEligibleFact(Fact fact, int number) : FlagFact(fact, number)
{
    public override Truth Known(Knowledge known) => TruthLogic.FromTold(known.Patient.TransplantEligible);

    protected override PatientFacts Tell(PatientFacts patient, bool value) => patient with { TransplantEligible = value };
}

/// <summary>Has had an autologous transplant.</summary>
internal sealed class PriorTransplantFact(Fact fact, int number) : FlagFact(fact, number)
{
    public override Truth Known(Knowledge known) => TruthLogic.FromTold(known.Patient.PriorAutologousTransplant);

    protected override PatientFacts Tell(PatientFacts patient, bool value) => patient with { PriorAutologousTransplant = value };
}

/// <summary>Whether a label condition holds.</summary>
internal sealed class ConditionFact(Fact fact, Id<Condition> condition, int number) : FlagFact(fact, number)
{
    public override Truth Known(Knowledge known) =>
        known.Patient.Conditions.TryGetValue(condition, out var told) ? TruthLogic.FromTold(told) : Truth.Unknown;

    protected override PatientFacts Tell(PatientFacts patient, bool value) =>
        patient with { Conditions = new Dictionary<Id<Condition>, bool>(patient.Conditions) { [condition] = value } };

    protected override ProfileFragment Fragment(bool value) => new ToldCondition(condition, value);
}

/// <summary>Whether an abnormality was found.</summary>
internal sealed class BiomarkerFact(Fact fact, string biomarker, int number) : FlagFact(fact, number)
{
    public override Truth Known(Knowledge known) =>
        known.Patient.Biomarkers.TryGetValue(biomarker, out var told) ? TruthLogic.FromTold(told) : Truth.Unknown;

    protected override PatientFacts Tell(PatientFacts patient, bool value) =>
        patient with { Biomarkers = new Dictionary<string, bool>(patient.Biomarkers) { [biomarker] = value } };

    protected override ProfileFragment Fragment(bool value) => new ToldWords(value ? "biomarkers" : "biomarkersAbsent", [biomarker]);
}
