using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging;

namespace MyelomaKb.Domain.Eligibility.Reasons;

/// <summary>
/// Gathers the leaves that make a label cover a patient, in label order and each once: of an <c>any</c> the first child's.
/// </summary>
internal ref struct Support
{
    private readonly ulong _known;
    private readonly ulong _refuted;
    private readonly List<SupportingLeaf> _leaves;
    private ulong _holding;
    private ulong _failing;

    private Support(in LabelState state, List<SupportingLeaf> leaves) =>
        (_known, _refuted, _leaves) = (state.Known, state.Refuted, leaves);

    /// <summary>Replaces what is in the list by what makes the criterion hold.</summary>
    public static void Find(Outline outline, in LabelState state, List<SupportingLeaf> leaves)
    {
        leaves.Clear();
        new Support(state, leaves).Add(outline, holds: true);
    }

    private void Add(Outline outline, bool holds)
    {
        switch (outline)
        {
            case OutlineLeaf leaf when IsSo(leaf, holds):
                AddOnce(leaf, holds);
                break;
            case OutlineNot not:
                Add(not.Child, !holds);
                break;
            case OutlineGroup group when group.IsAll == holds:
                foreach (var child in group.Children)
                {
                    Add(child, holds);
                }

                break;
            case OutlineGroup group:
                AddFirst(group.Children, holds);
                break;
        }
    }

    private void AddFirst(Outline[] children, bool holds)
    {
        foreach (var child in children)
        {
            if (IsSo(child, holds))
            {
                Add(child, holds);
                return;
            }
        }
    }

    private void AddOnce(OutlineLeaf leaf, bool holds)
    {
        var bit = 1UL << leaf.Number;
        if (((holds ? _holding : _failing) & bit) == 0)
        {
            _holding |= holds ? bit : 0;
            _failing |= holds ? 0 : bit;
            _leaves.Add(new SupportingLeaf(leaf, holds));
        }
    }

    private readonly bool IsSo(Outline outline, bool holds) => outline.Judge(_known, _refuted) == (holds ? Truth.True : Truth.False);
}

/// <summary>A leaf that holds, or does not, as the label asks.</summary>
internal readonly record struct SupportingLeaf(OutlineLeaf Outline, bool Holds)
{
    public Leaf Leaf => Outline.Leaf;
}
