using MyelomaKb.Domain.Eligibility.Judging.Leaves;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>
/// A fact that leaves read: which values it can have, and how a profile states a value. Values are numbers: a yes is 1 and a no 0, a word
/// its place in the closed set, a set of statuses its bits.
/// </summary>
internal abstract class FactSource(Fact fact, int number)
{
    public const decimal Yes = 1;

    public const decimal No = 0;

    protected static readonly decimal[] YesAndNo = [Yes, No];

    /// <summary>The fact's outward name.</summary>
    public Fact Fact { get; } = fact;

    /// <summary>The fact's place among all facts.</summary>
    public int Number { get; } = number;

    /// <summary>
    /// Whether it is about the course of treatment: lines, status, received agents, refractoriness, progression. Such facts can imply or
    /// exclude one another, all others depend on nothing.
    /// </summary>
    public virtual bool IsOfTreatment => false;

    /// <summary>
    /// Whether its question and the answers to it do not depend on the patient: wherever it is not known, the same values are possible.
    /// Facts of treatment bound each other, but for agents, of which a yes and a no always are.
    /// </summary>
    public virtual bool IsAskedTheSame => !IsOfTreatment;

    /// <summary>
    /// Values that are possible, so chosen that every possible value behaves like one of them, for these tests and beside other facts.
    /// </summary>
    public abstract decimal[] Values(Knowledge known, IReadOnlyList<LeafTest> tests);

    /// <summary>The patient with the fact told.</summary>
    public abstract PatientFacts Tell(PatientFacts patient, decimal value);

    /// <summary>How a profile tells the value.</summary>
    public abstract ProfileFragment Fragment(decimal value);
}
