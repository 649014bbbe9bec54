using System.Numerics;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging;

namespace MyelomaKb.Domain.Eligibility.Reasons;

/// <summary>
/// Finds a smallest set of leaves that would have to be otherwise for a label not to exclude the patient; of equal sizes the first in
/// label order. Leaves count as independent of each other.
/// </summary>
internal sealed class UnmetSearch(CompiledLabel label, Knowledge knowledge, ulong known, ulong refuted)
{
    /// <summary>The label where the leaves of the set are otherwise, or null where there is no such set.</summary>
    public (ulong Leaves, LabelState Then)? Find()
    {
        if (label.Ties.Repeated == 0 && label.Root.Judge(known, refuted) == Truth.False)
        {
            var leaves = Least(label.Root);
            if (Turn(leaves) is { Verdict: not Verdict.NotEligible } then)
            {
                return (leaves, then);
            }
        }

        var candidates = Bits.Of(Candidates(label.Root)).ToList();
        for (var size = 1; size <= candidates.Count; size++)
        {
            if (FirstOf(candidates, 0, size, 0) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Where every leaf stands once: what must be turned is told child by child.</summary>
    private ulong Least(LabelNode node)
    {
        if (node.Judge(known, refuted) != Truth.False)
        {
            return 0;
        }

        var failing = (node.Holding & refuted) | (node.Failing & known);
        var sets = node.Parts.Select(Least);
        return node.IsAll
            ? sets.Aggregate(failing, (all, set) => all | set)
            : sets.Concat(Singles(failing)).Aggregate(Better);
    }

    private static IEnumerable<ulong> Singles(ulong set) => Bits.Of(set).ToList().Select(leaf => 1UL << leaf);

    /// <summary>The smaller set; of equal ones that with the first leaf in which they differ.</summary>
    private static ulong Better(ulong one, ulong other)
    {
        var difference = one ^ other;
        return one.Count() != other.Count()
            ? one.Count() < other.Count() ? one : other
            : difference == 0 || (one >> BitOperations.TrailingZeroCount(difference) & 1) != 0 ? one : other;
    }

    /// <summary>The leaves that fail where they are to hold, or hold where they are to fail.</summary>
    private ulong Candidates(LabelNode node) => node.Parts.Aggregate(
        (node.Holding & refuted) | (node.Failing & known), (all, part) => all | Candidates(part));

    private (ulong Leaves, LabelState Then)? FirstOf(List<int> candidates, int from, int size, ulong chosen)
    {
        if (size == 0)
        {
            return Turn(chosen) is { Verdict: not Verdict.NotEligible } then ? (chosen, then) : null;
        }

        for (var at = from; at <= candidates.Count - size; at++)
        {
            if (FirstOf(candidates, at + 1, size - 1, chosen | (1UL << candidates[at])) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private LabelState Turn(ulong leaves) => LabelState.Of(label, knowledge, known ^ leaves, refuted ^ leaves);
}
