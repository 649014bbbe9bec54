namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>
/// The tightest bounds on how many agents of each class were received and are refractory, from what is told of single agents and of
/// classes. From the agents up, then from the root down; exact, as <see cref="CountBounds"/> says.
/// </summary>
internal sealed class AgentBounds
{
    private readonly AgentForest _forest;
    private readonly CountLimits[] _limits;
    private readonly CountBounds[] _bounds;

    public AgentBounds(AgentForest forest, PatientFacts patient, bool nothingReceived)
    {
        _forest = forest;
        _limits = new CountLimits[forest.Count];
        _bounds = new CountBounds[forest.Count];
        Array.Fill(_limits, CountLimits.None);
        Read(patient.Exposed, refractory: false);
        Read(patient.Refractory, refractory: true);
        if (nothingReceived)
        {
            _limits[forest.Root].RequireFewerThan(refractory: false, 1);
        }

        HasCounts = nothingReceived || patient.Exposed.HasCounts || patient.Refractory.HasCounts;
        Add(forest, _limits, _bounds);
        if (HasCounts)
        {
            Down();
        }
    }

    /// <summary>Whether anything is told of a class as a whole, so that its agents depend on each other.</summary>
    public bool HasCounts { get; }

    public CountBounds this[int node] => _bounds[node];

    /// <summary>The least number of agents of any class that were received.</summary>
    public int ReceivedAtLeast => _bounds[_forest.Root].ExposedLow;

    /// <summary>A copy of the limits, to add suppositions to.</summary>
    public CountLimits[] CopyLimits() => [.. _limits];

    private void Read(AgentFacts told, bool refractory)
    {
        for (var agent = 0; agent < told.Agents.Count; agent++)
        {
            _limits[_forest.Classes + agent].Require(refractory, told.Agents[agent]);
        }

        foreach (var count in told.AtLeast)
        {
            _limits[count.Class].RequireAtLeast(refractory, count.Agents);
        }

        foreach (var count in told.FewerThan)
        {
            _limits[count.Class].RequireFewerThan(refractory, count.Agents);
        }
    }

    /// <summary>Fills the bounds from the agents up. False where the limits contradict each other.</summary>
    public static bool Add(AgentForest forest, CountLimits[] limits, CountBounds[] bounds)
    {
        var possible = true;
        Array.Clear(bounds);
        for (var node = forest.Classes; node < forest.Root; node++)
        {
            bounds[node] = CountBounds.OneAgent;
            possible &= Close(node);
        }

        for (var node = forest.Classes - 1; node >= 0; node--)
        {
            possible &= Close(node);
        }

        limits[forest.Root].Apply(ref bounds[forest.Root]);
        return possible && !bounds[forest.Root].IsEmpty;

        bool Close(int node)
        {
            limits[node].Apply(ref bounds[node]);
            bounds[forest.Parent[node]].Add(bounds[node]);
            return !bounds[node].IsEmpty;
        }
    }

    private void Down()
    {
        var parent = _forest.Parent;
        var sums = new CountBounds[_forest.Count];
        for (var node = 0; node < _forest.Root; node++)
        {
            sums[parent[node]].Add(_bounds[node]);
        }

        for (var node = 0; node < _forest.Root; node++)
        {
            _bounds[node].FitInto(_bounds[parent[node]], sums[parent[node]]);
        }
    }
}
