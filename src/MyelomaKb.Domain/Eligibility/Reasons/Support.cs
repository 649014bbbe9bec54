using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging;

namespace MyelomaKb.Domain.Eligibility.Reasons;

/// <summary>Gathers the leaves that make a label cover a patient, in label order and each once: of an <c>any</c> the first child's.</summary>
internal sealed class Support(ulong known, ulong refuted)
{
    private readonly List<SupportingLeaf> _leaves = new(8);
    private ulong _holding;
    private ulong _failing;

    /// <summary>What makes the criterion hold.</summary>
    public static List<SupportingLeaf> Of(Outline outline, in LabelState state)
    {
        var support = new Support(state.Known, state.Refuted);
        support.Add(outline, holds: true);
        return support._leaves;
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
                if (Array.Find(group.Children, child => IsSo(child, holds)) is { } first)
                {
                    Add(first, holds);
                }

                break;
        }
    }

    private void AddOnce(OutlineLeaf leaf, bool holds)
    {
        ref var added = ref (holds ? ref _holding : ref _failing);
        if (!added.Has(leaf.Number))
        {
            added |= 1UL << leaf.Number;
            _leaves.Add(new SupportingLeaf(leaf, holds));
        }
    }

    private bool IsSo(Outline outline, bool holds) => outline.Judge(known, refuted) == (holds ? Truth.True : Truth.False);
}

/// <summary>A leaf that holds, or does not, as the label asks.</summary>
internal readonly record struct SupportingLeaf(OutlineLeaf Outline, bool Holds)
{
    public Leaf Leaf => Outline.Leaf;
}
