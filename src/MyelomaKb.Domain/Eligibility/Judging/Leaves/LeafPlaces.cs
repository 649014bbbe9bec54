namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>Where in its label each leaf stands.</summary>
internal sealed class LeafPlaces
{
    private readonly List<ulong> _alls = [];
    private ulong _seen;

    public LeafPlaces(LabelNode root) => Visit(root);

    /// <summary>The leaves that stand at several places.</summary>
    public ulong Repeated { get; private set; }

    /// <summary>Whether both leaves stand in the same <c>all</c>, there alone, and both are to hold.</summary>
    public bool AreBesideInAll(int leaf, int other)
    {
        var both = (1UL << leaf) | (1UL << other);
        return (Repeated & both) == 0 && _alls.Exists(all => (all & both) == both);
    }

    private void Visit(LabelNode node)
    {
        Repeated |= (_seen & (node.Holding | node.Failing)) | (node.Holding & node.Failing);
        _seen |= node.Holding | node.Failing;
        if (node.IsAll)
        {
            _alls.Add(node.Holding);
        }

        foreach (var part in node.Parts)
        {
            Visit(part);
        }
    }
}
