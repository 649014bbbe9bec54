using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging.Leaves;
using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>
/// The criteria of one wording, or of several that ask the same, ready to be judged. Its leaves and facts are numbered in the order in
/// which the label names them; a set of them is a set of bits.
/// </summary>
internal sealed class CompiledLabel
{
    /// <summary>The most different leaves that a label may have.</summary>
    public const int MostLeaves = 64;

    public CompiledLabel() => Untold = new UntoldFindings(this);

    public required LabelNode Root { get; init; }

    /// <summary>The criteria in the order in which the label writes them.</summary>
    public required Outline Outline { get; init; }

    public required LeafTest[] Tests { get; init; }

    /// <summary>The leaves as the label writes them, by their numbers.</summary>
    public required Leaf[] Leaves { get; init; }

    public required FactSource[] Facts
    {
        get;
        init
        {
            field = value;
            Asked = new MissingFact?[value.Length];
            NotKnown = new Phrase?[value.Length];
        }
    }

    /// <summary>The questions for its facts that are the same for every patient, by their numbers, as far as they were asked.</summary>
    public MissingFact?[] Asked { get; private init; } = [];

    /// <summary>The sentences that its facts are not known, by their numbers, as far as they were said.</summary>
    public Phrase?[] NotKnown { get; private init; } = [];

    /// <summary>The number of the fact that a leaf reads, by the leaf's number.</summary>
    public required int[] FactOf { get; init; }

    /// <summary>What it depends on if nothing is stated about treatment.</summary>
    public UntoldFindings Untold { get; }

    /// <summary>Which leaves can depend on which.</summary>
    public required Ties Ties { get; init; }

    /// <summary>
    /// In how many ways at most the facts can be that may depend on each other, for a patient of whom this is known; more than
    /// <see cref="Worlds.Most"/> are not counted.
    /// </summary>
    public long MostWorlds(Knowledge nothing)
    {
        var tied = FactsOf(Ties.Repeated);
        for (var fact = 0; fact < Facts.Length; fact++)
        {
            tied |= Facts[fact].IsOfTreatment || Tests.Count(test => test.Fact == Facts[fact]) > 1 ? 1UL << fact : 0;
        }

        return Bits.Of(tied).ToList().Aggregate(
            1L, (count, fact) => Math.Min(count * Facts[fact].Values(nothing, [.. TestsOf(Facts[fact])]).Length, Worlds.Most + 1L));
    }

    /// <summary>Which leaves are true and which are false, from the truths of all tests by their numbers.</summary>
    public (ulong Known, ulong Refuted) Gather(ReadOnlySpan<Truth> truths)
    {
        ulong known = 0, refuted = 0;
        for (var leaf = 0; leaf < Tests.Length; leaf++)
        {
            var truth = truths[Tests[leaf].Number];
            known |= (truth == Truth.True ? 1UL : 0) << leaf;
            refuted |= (truth == Truth.False ? 1UL : 0) << leaf;
        }

        return (known, refuted);
    }

    /// <summary>Which leaves are true and which are false where this is known.</summary>
    public (ulong Known, ulong Refuted) Gather(Knowledge knowledge)
    {
        ulong known = 0, refuted = 0;
        for (var leaf = 0; leaf < Tests.Length; leaf++)
        {
            var truth = Tests[leaf].Judge(knowledge);
            known |= (truth == Truth.True ? 1UL : 0) << leaf;
            refuted |= (truth == Truth.False ? 1UL : 0) << leaf;
        }

        return (known, refuted);
    }

    /// <summary>The facts that these leaves read.</summary>
    public ulong FactsOf(ulong leaves)
    {
        ulong facts = 0;
        foreach (var leaf in Bits.Of(leaves))
        {
            facts |= 1UL << FactOf[leaf];
        }

        return facts;
    }

    /// <summary>The leaves that read this fact.</summary>
    public IEnumerable<LeafTest> TestsOf(FactSource fact) => Tests.Where(test => test.Fact == fact);
}
