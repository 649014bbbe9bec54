using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging.Leaves;

/// <summary>
/// The tightest bounds on how many agents of each class were received and are refractory, from what is stated about single agents and about
/// classes. From the agents up, then from the root down; exact, as <see cref="CountBounds"/> says.
/// </summary>
internal sealed class AgentBounds
{
    private readonly AgentForest _forest;
    private readonly CountLimits[] _limits;
    private readonly CountBounds[] _plain;
    private readonly CountBounds[] _bounds;

    public AgentBounds(AgentForest forest, PatientFacts patient, bool nothingReceived)
    {
        _forest = forest;
        _limits = new CountLimits[forest.Count];
        _plain = new CountBounds[forest.Count];
        Array.Fill(_limits, CountLimits.None);
        Read(patient.Exposed, refractory: false);
        Read(patient.Refractory, refractory: true);
        if (nothingReceived)
        {
            _limits[forest.Root].RequireFewerThan(refractory: false, 1);
        }

        HasCounts = nothingReceived || patient.Exposed.HasCounts || patient.Refractory.HasCounts;
        AddUp(_plain, firstLimited: forest.Classes);
        _bounds = _plain;
        if (HasCounts)
        {
            LimitedClasses = [.. Enumerable.Range(0, forest.Classes).Where(of => !_limits[of].Equals(CountLimits.None))];
            _bounds = new CountBounds[forest.Count];
            AddUp(_bounds, firstLimited: 0);
            _limits[forest.Root].Apply(ref _bounds[forest.Root]);
            Down();
        }
    }

    /// <summary>Whether anything is stated about a single agent.</summary>
    public bool HasAgents { get; private set; }

    /// <summary>Whether anything is stated about a class as a whole, so that its agents depend on each other.</summary>
    public bool HasCounts { get; }

    /// <summary>Whether some patient is like this: false where statements about classes exclude each other.</summary>
    public bool IsPossible => !Array.Exists(_bounds, bounds => bounds.IsEmpty);

    public CountBounds this[int node] => _bounds[node];

    /// <summary>The least number of agents of any class that were received.</summary>
    public int ReceivedAtLeast => _bounds[_forest.Root].ExposedLow;

    /// <summary>The bounds without what is stated about classes as a whole: the sums of the node's agents.</summary>
    public CountBounds Plain(int node) => _plain[node];

    /// <summary>What is stated about a class, or about all classes, as a whole.</summary>
    public CountLimits LimitsOf(int node) => _limits[node];

    /// <summary>The classes about which something is stated as a whole.</summary>
    public int[] LimitedClasses { get; private set; } = [];

    private void Read(AgentFacts told, bool refractory)
    {
        for (var agent = 0; agent < told.Agents.Count; agent++)
        {
            HasAgents |= told.Agents[agent] != Truth.Unknown;
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

    /// <summary>Sums from the agents up; nodes before the first limited one take only what their parts are.</summary>
    private void AddUp(CountBounds[] bounds, int firstLimited)
    {
        var parent = _forest.Parent;
        for (var node = _forest.Classes; node < _forest.Root; node++)
        {
            bounds[node] = CountBounds.OneAgent;
            _limits[node].Apply(ref bounds[node]);
            bounds[parent[node]].Add(bounds[node]);
        }

        for (var node = _forest.Classes - 1; node >= 0; node--)
        {
            if (node >= firstLimited)
            {
                _limits[node].Apply(ref bounds[node]);
            }

            bounds[parent[node]].Add(bounds[node]);
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
