using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>
/// Classes, agents and one root above all of them as numbered nodes: first the classes (a parent before its children), then the
/// agents, last the root.
/// </summary>
internal sealed class AgentForest
{
    private readonly AgentIndex _index;

    public AgentForest(AgentIndex index)
    {
        _index = index;
        Classes = index.Classes.Count;
        Root = Classes + index.Agents.Count;
        Parent = [
            .. index.ParentOf.Select(parent => parent < 0 ? Root : parent),
            .. index.ClassOf,
            -1];
        var agents = Enumerable.Range(0, Count).Select(_ => new List<int>()).ToArray();
        for (var agent = 0; agent < index.Agents.Count; agent++)
        {
            for (var node = Classes + agent; node >= 0; node = Parent[node])
            {
                agents[node].Add(agent);
            }
        }

        Agents = [.. agents.Select(within => within.ToArray())];
    }

    /// <summary>How many classes there are; the first agent's node has this number.</summary>
    public int Classes { get; }

    /// <summary>The node above everything.</summary>
    public int Root { get; }

    public int Count => Root + 1;

    /// <summary>The node above each node; -1 above the root.</summary>
    public int[] Parent { get; }

    /// <summary>The agents within each node, by their numbers, ascending.</summary>
    public int[][] Agents { get; }

    /// <summary>The node whose agents the selector counts.</summary>
    public int NodeOf(AgentSelector selector) => selector switch
    {
        OneDrug one => Classes + _index.AgentOf(one.Drug),
        OfClass of => _index.NumberOf(of.Class),
        _ => throw new ArgumentOutOfRangeException(nameof(selector)),
    };

    /// <summary>How many different agents the selector asks for.</summary>
    public static int CountOf(AgentSelector selector) => selector is OfClass of ? of.Agents : 1;

    /// <summary>Whether the first node is the second or lies below it.</summary>
    public bool IsWithin(int node, int other)
    {
        while (node != other && node >= 0)
        {
            node = Parent[node];
        }

        return node == other;
    }
}
