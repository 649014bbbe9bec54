using System.Numerics;

namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>
/// Which leaves of a label can depend on which, whatever is known. Where none of the open leaves are tied, each of their facts decides
/// something of its own; that is seen without trying anything.
/// </summary>
internal sealed class Ties
{
    private readonly ulong[] _tied;
    private readonly ulong[] _impliedBy;
    private readonly ulong _agents;
    private readonly int[] _nodes;
    private readonly ulong _treatment;
    private readonly ulong _statuses;

    public Ties(LeafTest[] tests, LabelNode root, AgentForest forest)
    {
        var places = new LeafPlaces(root);
        Repeated = places.Repeated;
        _tied = [.. tests.Select((_, leaf) => Repeated & (1UL << leaf))];
        _impliedBy = new ulong[tests.Length];
        _nodes = [.. tests.Select(test => test is AgentTest agents ? agents.Agents.Node : -1)];
        for (var leaf = 0; leaf < tests.Length; leaf++)
        {
            var bit = 1UL << leaf;
            _agents |= tests[leaf] is AgentTest ? bit : 0;
            Lines |= tests[leaf].Fact is PriorLinesFact ? bit : 0;
            _statuses |= tests[leaf] is StatusTest ? bit : 0;
            _treatment |= tests[leaf].Fact.IsOfTreatment ? bit : 0;
            for (var other = 0; other < tests.Length; other++)
            {
                var beside = places.AreBesideInAll(leaf, other);
                if (other != leaf && LeafRelations.CanDepend(tests[leaf], tests[other], beside, forest))
                {
                    _tied[leaf] |= 1UL << other;
                }

                if (other != leaf && beside && tests.Count(test => test.Fact == tests[leaf].Fact) == 1
                    && LeafRelations.Implies(tests[other], tests[leaf], forest))
                {
                    _impliedBy[leaf] |= 1UL << other;
                }
            }
        }
    }

    /// <summary>The leaves that read the number of lines.</summary>
    public ulong Lines { get; }

    /// <summary>The leaves that stand at several places of the label.</summary>
    public ulong Repeated { get; }

    /// <summary>The open leaves without those that others of the same <c>all</c> imply, and whether what is left is free of ties.</summary>
    public bool TryFree(ulong open, Knowledge known, out ulong left)
    {
        left = open;
        for (var rest = open; rest != 0;)
        {
            var leaf = 63 - BitOperations.LeadingZeroCount(rest);
            rest &= ~(1UL << leaf);
            if ((_impliedBy[leaf] & left) != 0)
            {
                left &= ~(1UL << leaf);
            }
        }

        foreach (var leaf in Bits.Of(left))
        {
            if ((_tied[leaf] & left) != 0)
            {
                return false;
            }
        }

        return !AreAllTied(left, known);
    }

    /// <summary>Whether some of the first leaves can depend on some of the second, where these are the open ones.</summary>
    public bool AreTied(ulong some, ulong others, ulong open, Knowledge known)
    {
        ulong tied = 0;
        foreach (var leaf in Bits.Of(some))
        {
            tied |= _tied[leaf];
        }

        return (tied & others) != 0
            || ((some & _treatment) != 0 && (others & _treatment) != 0 && AreAllTied(open, known));
    }

    /// <summary>Whether two leaves count agents of one class about which something is stated as a whole.</summary>
    private bool HasLimitedPair(ulong agents, Knowledge known)
    {
        foreach (var of in known.Agents.LimitedClasses)
        {
            var within = 0;
            foreach (var leaf in Bits.Of(agents))
            {
                within += known.Forest.IsWithin(_nodes[leaf], of) ? 1 : 0;
            }

            if (within > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Told counts of classes tie their agents, an upper bound of the lines ties all that needs a line, and so do lines and statuses
    /// that are tied themselves.
    /// </summary>
    private bool AreAllTied(ulong open, Knowledge known)
    {
        if ((open & _agents).Count() > 1 && HasLimitedPair(open & _agents, known))
        {
            return true;
        }

        if ((open & Lines) == 0)
        {
            return false;
        }

        if (known.LinesHigh < int.MaxValue && (open & _treatment).Count() > 1)
        {
            return true;
        }

        foreach (var leaf in Bits.Of(open & Lines))
        {
            if ((_tied[leaf] & open & _statuses) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
