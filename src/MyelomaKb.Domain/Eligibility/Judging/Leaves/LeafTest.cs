using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>A leaf of the labels' criteria, ready to be judged. Equal leaves of different labels are one test.</summary>
internal abstract class LeafTest(Leaf leaf, FactSource fact, int number)
{
    /// <summary>The leaf as the first label writes it.</summary>
    public Leaf Leaf { get; } = leaf;

    /// <summary>The fact that it reads.</summary>
    public FactSource Fact { get; } = fact;

    /// <summary>The test's place among all tests.</summary>
    public int Number { get; } = number;

    /// <summary>The number at which the test turns, where it is one of numbers that a person would tell.</summary>
    public virtual decimal? Turn => null;

    /// <summary>True or false exactly where every patient of whom this is known is so.</summary>
    public abstract Truth Judge(Knowledge known);

    /// <summary>Whether it holds where its fact has this value.</summary>
    public abstract bool Holds(decimal value);
}
