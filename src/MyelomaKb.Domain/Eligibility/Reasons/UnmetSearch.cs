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
        // What the whole label asks for outright is in every set; only the choices below it are tried.
        var outright = Failing(label.Root);
        var choices = Bits.Of(FailingWithin(label.Root) & ~outright).ToList();
        for (var size = 0; size <= choices.Count; size++)
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
            var then = LabelState.Of(label, knowledge, known ^ chosen, refuted ^ chosen);
            return then.Verdict == Verdict.NotEligible ? null : (chosen, then);
        }

        for (var at = from; at + size <= choices.Count; at++)
        {
            if (FirstOf(choices, at + 1, size - 1, chosen | (1UL << choices[at])) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
