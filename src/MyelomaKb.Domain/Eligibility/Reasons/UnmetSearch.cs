using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging;

namespace MyelomaKb.Domain.Eligibility.Reasons;

/// <summary>
/// Finds a smallest set of leaves that would have to be otherwise for a label not to exclude the patient; of equal sizes the first in
/// label order. Leaves count as independent of each other.
/// </summary>
internal sealed class UnmetSearch(CompiledLabel label, Knowledge knowledge, ulong known, ulong refuted)
{
    /// <summary>How many sets are tried where the tree alone does not show the smallest one.</summary>
    public const int MostTries = 10_000;

    private const long MostSteps = 16 * Worlds.Most;

    private readonly long _stepsBefore = knowledge.Work.Steps;
    private int _triesLeft = MostTries;

    private bool IsSpent => _triesLeft <= 0 || knowledge.Work.Steps - _stepsBefore > MostSteps;

    /// <summary>The label where the leaves of the set are otherwise, or null where there is no such set.</summary>
    public (ulong Leaves, LabelState Then)? Find()
    {
        var byTree = SmallestByTree(label.Root) is { } leaves ? Try(leaves) : null;
        return byTree is not null && (FailingWithin(label.Root) & label.Ties.Repeated) == 0 ? byTree : Search() ?? byTree;
    }

    /// <summary>
    /// The smallest set by which Kleene no longer finds the node false; null where there is none. It is exact where every leaf stands at
    /// one place: then each part of an <c>all</c> adds its own smallest set, and of an <c>any</c> the smallest of all is enough.
    /// </summary>
    private ulong? SmallestByTree(LabelNode node)
    {
        if (node.Judge(known, refuted) != Truth.False)
        {
            return 0;
        }

        var own = Failing(node);
        if (node.IsAll)
        {
            foreach (var part in node.Parts)
            {
                if (SmallestByTree(part) is not { } leaves)
                {
                    return null;
                }

                own |= leaves;
            }

            return own;
        }

        ulong? smallest = own == 0 ? null : own & (~own + 1);
        foreach (var part in node.Parts)
        {
            if (SmallestByTree(part) is { } leaves && (smallest is not { } best || ComesBefore(leaves, best)))
            {
                smallest = leaves;
            }
        }

        return smallest;
    }

    /// <summary>Of sets of one size that comes first which has the first leaf that is not in both.</summary>
    private static bool ComesBefore(ulong one, ulong other) =>
        one.Count() != other.Count() ? one.Count() < other.Count() : (one & (one ^ other) & (~(one ^ other) + 1)) != 0;

    private (ulong Leaves, LabelState Then)? Search()
    {
        // What the whole label asks for outright is in every set; only the choices below it are tried.
        var outright = Failing(label.Root);
        var choices = Bits.Of(FailingWithin(label.Root) & ~outright).ToList();
        for (var size = 0; size <= choices.Count && !IsSpent; size++)
        {
            if (FirstOf(choices, 0, size, outright) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The leaves of the node itself that fail where they are to hold, or hold where they are to fail.</summary>
    private ulong Failing(LabelNode node) => (node.Holding & refuted) | (node.Failing & known);

    private ulong FailingWithin(LabelNode node)
    {
        var failing = Failing(node);
        foreach (var part in node.Parts)
        {
            failing |= FailingWithin(part);
        }

        return failing;
    }

    private (ulong Leaves, LabelState Then)? FirstOf(List<int> choices, int from, int size, ulong chosen)
    {
        if (size == 0)
        {
            return Try(chosen);
        }

        for (var at = from; at + size <= choices.Count && !IsSpent; at++)
        {
            if (FirstOf(choices, at + 1, size - 1, chosen | (1UL << choices[at])) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The label where these leaves are otherwise; null where it still excludes the patient.</summary>
    private (ulong Leaves, LabelState Then)? Try(ulong chosen)
    {
        _triesLeft--;
        if (label.Root.Judge(known ^ chosen, refuted ^ chosen) == Truth.False)
        {
            return null;
        }

        var then = LabelState.Of(label, knowledge, known ^ chosen, refuted ^ chosen);
        return then.Verdict == Verdict.NotEligible ? null : (chosen, then);
    }
}
