using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging;
using MyelomaKb.Domain.Eligibility.Wording;

namespace MyelomaKb.Domain.Eligibility.Reasons;

/// <summary>Writes the outcome beside every criterion of a label.</summary>
internal sealed class JudgedTree(FoundFacts found, FindingWording wording)
{
    public JudgedCriterion Of(Outline outline, in LabelState state)
    {
        switch (outline)
        {
            case OutlineLeaf leaf:
                var known = found.Of(leaf.Leaf);
                var truth = leaf.Judge(state.Known, state.Refuted);
                return new JudgedCriterion(leaf.Leaf, truth, []) { Found = known, Text = wording.Judged(leaf, known, truth) };
            case OutlineNot not:
                var child = Of(not.Child, state);
                return new JudgedCriterion(not.Not, child.Outcome.Negate(), [child]);
            case OutlineGroup group:
                var children = new JudgedCriterion[group.Children.Length];
                for (var at = 0; at < children.Length; at++)
                {
                    children[at] = Of(group.Children[at], state);
                }

                return new JudgedCriterion(group.Criterion, group.Judge(state.Known, state.Refuted), children);
            default:
                throw new ArgumentOutOfRangeException(nameof(outline), outline.Criterion.Op, null);
        }
    }
}
