using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>
/// Finds out on which facts the verdict of one label still depends. Parts that cannot depend on each other are looked at one by one;
/// what is tied together is tried out, world by world.
/// </summary>
internal sealed class Inquiry
{
    private readonly CompiledLabel _label;
    private readonly Knowledge _knowledge;
    private readonly ulong _known;
    private readonly ulong _refuted;
    private readonly ulong _open;

    private Inquiry(CompiledLabel label, Knowledge knowledge, ulong known, ulong refuted)
    {
        _label = label;
        _knowledge = knowledge;
        _known = known;
        _refuted = refuted;
        _open = label.Root.Open(known, refuted);
    }

    /// <summary>The finding on a label that is unknown where these leaves are true and those false.</summary>
    public static Finding Into(CompiledLabel label, Knowledge knowledge, ulong known, ulong refuted) =>
        new Inquiry(label, knowledge, known, refuted).Look(label.Root);

    private Finding Look(LabelNode node) => Finding.Combine(node.IsAll, [.. Clusters(node).Select(cluster => Look(node, cluster))]);

    private Finding Look(LabelNode node, Cluster cluster)
    {
        return cluster switch
        {
            { Leaves: 0, Parts: [var part] } => Look(part),
            { Parts: [] } when cluster.Leaves.Count() == 1 && (cluster.Leaves & node.Holding & node.Failing) == 0 =>
                Finding.OfOpenFact(_label.FactsOf(cluster.Leaves)),
            _ => TryOut(
                new LabelNode(node.IsAll, node.Holding & cluster.Leaves, node.Failing & cluster.Leaves, [.. cluster.Parts]), cluster.Open),
        };
    }

    private Finding TryOut(LabelNode node, ulong open)
    {
        var worlds = new Worlds(_label, _knowledge, open);
        return worlds.Count > Worlds.Most
            ? Finding.OfOpenFacts(_label.FactsOf(open))
            : worlds.Judge(holding => node.Judge(_known | holding, _refuted | (open & ~holding)) == Truth.True).Find();
    }

    /// <summary>The open leaves and parts of a node, put together where they are tied.</summary>
    private List<Cluster> Clusters(LabelNode node)
    {
        var clusters = new List<Cluster>();
        foreach (var leaf in Bits.Of((node.Holding | node.Failing) & _open))
        {
            Join(clusters, new Cluster(1UL << leaf, [], 1UL << leaf));
        }

        foreach (var part in node.Parts.Where(part => part.Judge(_known, _refuted) == Truth.Unknown))
        {
            Join(clusters, new Cluster(0, [part], part.Open(_known, _refuted)));
        }

        return clusters;
    }

    private void Join(List<Cluster> clusters, Cluster joining)
    {
        foreach (var cluster in clusters.FindAll(one => _label.Ties.AreTied(one.Open, joining.Open, _open, _knowledge)))
        {
            clusters.Remove(cluster);
            joining = new Cluster(
                cluster.Leaves | joining.Leaves, [.. cluster.Parts, .. joining.Parts], cluster.Open | joining.Open);
        }

        clusters.Add(joining);
    }

    /// <summary>Leaves and parts of one node that depend on each other, and all open leaves in them.</summary>
    private sealed record Cluster(ulong Leaves, IReadOnlyList<LabelNode> Parts, ulong Open);
}
