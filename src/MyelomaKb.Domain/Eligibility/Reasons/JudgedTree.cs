using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging;
using MyelomaKb.Domain.Eligibility.Wording;

namespace MyelomaKb.Domain.Eligibility.Reasons;

/// <summary>Writes the outcome beside every criterion of a label.</summary>
internal sealed class JudgedTree(Judgment judgment, FoundFacts found, FindingWording wording)
{
    public JudgedCriterion Of(Criterion criterion)
    {
        switch (criterion)
        {
            case Leaf leaf:
                var truth = judgment.TruthOf(leaf);
                var known = found.Of(leaf);
                return new JudgedCriterion(leaf, truth, []) { Found = known, Text = wording.Judged(leaf, known, truth) };
            case Not not:
                var child = Of(not.Child);
                return new JudgedCriterion(not, child.Outcome.Negate(), [child]);
            case All all:
                return Of(all, all.Children, Truth.True, TruthLogic.And);
            case Any any:
                return Of(any, any.Children, Truth.False, TruthLogic.Or);
            default:
                throw new ArgumentOutOfRangeException(nameof(criterion), criterion.Op, null);
        }
    }

    private JudgedCriterion Of(Criterion node, IReadOnlyList<Criterion> children, Truth start, Func<Truth, Truth, Truth> join)
    {
        var judged = children.Select(Of).ToList();
        return new JudgedCriterion(node, judged.Aggregate(start, (outcome, child) => join(outcome, child.Outcome)), judged);
    }
}
