namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>
/// As much of the forest as some facts need: their nodes and the classes about which something is stated, each standing also for its agents
/// that are in no other of them.
/// </summary>
internal sealed class Grove
{
    private readonly int[] _nodes;
    private readonly int[] _parents;
    private readonly CountBounds[] _rest;
    private readonly CountBounds[] _bounds;
    private readonly CountLimits[] _limits;

    public Grove(Knowledge known, IEnumerable<int> needed)
    {
        var forest = known.Forest;
        var nodes = new SortedSet<int>(needed);
        nodes.UnionWith(known.Agents.LimitedClasses);

        // From the highest number down: agents, then classes, children before their parents; the root comes last.
        _nodes = [.. nodes.Reverse(), forest.Root];
        _parents = new int[_nodes.Length];
        _rest = Array.ConvertAll(_nodes, known.Agents.Plain);
        _limits = Array.ConvertAll(
            _nodes, node => node < forest.Classes || node == forest.Root ? known.Agents.LimitsOf(node) : CountLimits.None);
        _bounds = new CountBounds[_nodes.Length];
        for (var at = 0; at < _nodes.Length - 1; at++)
        {
            var above = forest.Parent[_nodes[at]];
            while (PlaceOf(above) < 0)
            {
                above = forest.Parent[above];
            }

            _parents[at] = PlaceOf(above);
            _rest[_parents[at]].Remove(known.Agents.Plain(_nodes[at]));
        }
    }

    public int PlaceOf(int node) => Array.IndexOf(_nodes, node);

    /// <summary>The limits of the node at this place, open to suppositions.</summary>
    public ref CountLimits LimitsAt(int place) => ref _limits[place];

    /// <summary>Adds everything up. False where the limits contradict each other.</summary>
    public bool Settle(out bool received)
    {
        _rest.CopyTo(_bounds, 0);
        received = false;
        for (var at = 0; at < _nodes.Length; at++)
        {
            _limits[at].Apply(ref _bounds[at]);
            if (_bounds[at].IsEmpty)
            {
                return false;
            }

            if (at < _nodes.Length - 1)
            {
                _bounds[_parents[at]].Add(_bounds[at]);
            }
        }

        received = _bounds[^1].ExposedLow > 0;
        return true;
    }
}
