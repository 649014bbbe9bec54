using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Eligibility.Profile.Contradictions;

/// <summary>
/// Everything that the profile says about one question (received? refractory?), agent by agent and class by class, each with its place;
/// finds where a yes meets a no.
/// </summary>
internal sealed class AgentLedger(AgentIndex agents)
{
    private readonly Spot?[] _yes = new Spot?[agents.Agents.Count];
    private readonly Spot?[] _no = new Spot?[agents.Agents.Count];
    private readonly List<(int Class, int Agents, Spot Place)> _atLeast = [];
    private readonly List<(int Class, int Agents, Spot Place)> _fewerThan = [];

    public void Yes(int agent, Spot place) => _yes[agent] ??= place;

    public void No(int agent, Spot place) => _no[agent] ??= place;

    public void AtLeast(int of, int count, Spot place) => _atLeast.Add((of, count, place));

    public void FewerThan(int of, int count, Spot place) => _fewerThan.Add((of, count, place));

    /// <summary>Adds statements that say yes, from the list of that name.</summary>
    public void Affirm(IReadOnlyList<AgentStatement> statements, string list)
    {
        for (var at = 0; at < statements.Count; at++)
        {
            if (statements[at] is DrugStatement one)
            {
                Yes(one.Drug.Agent, new Spot(list, at));
            }
            else if (statements[at] is ClassStatement of)
            {
                AtLeast(of.Number, of.Agents, new Spot(list, at));
            }
        }
    }

    /// <summary>Adds statements that say no, from the list of that name.</summary>
    public void Deny(IReadOnlyList<AgentStatement> statements, string list)
    {
        for (var at = 0; at < statements.Count; at++)
        {
            if (statements[at] is DrugStatement one)
            {
                No(one.Drug.Agent, new Spot(list, at));
            }
            else if (statements[at] is ClassStatement of)
            {
                FewerThan(of.Number, of.Agents, new Spot(list, at));
            }
        }
    }

    /// <summary>Adds a contradiction for every yes that meets a no.</summary>
    public void Check(string agentMessage, string classMessage, List<Contradiction> found)
    {
        for (var agent = 0; agent < _yes.Length; agent++)
        {
            if (_yes[agent] is { } yes && _no[agent] is { } no)
            {
                found.Add(new(no.ToString(), yes.ToString(), agentMessage));
            }
        }

        if (_fewerThan.Count > 0)
        {
            CheckBounds(classMessage, found);
        }

        foreach (var (of, count, place) in _atLeast)
        {
            var (known, denied) = Within(of);
            if (denied is { } no && known.All >= count && known.Open < count)
            {
                found.Add(new(place.ToString(), no.ToString(), classMessage));
            }
        }
    }

    private void CheckBounds(string message, List<Contradiction> found)
    {
        var lower = LowerBounds();
        foreach (var (of, count, place) in _fewerThan)
        {
            if (lower[of] >= count)
            {
                found.Add(new(place.ToString(), EvidenceWithin(of).ToString(), message));
            }
        }
    }

    /// <summary>How many agents a class has and how many of them are not denied, and the first denial.</summary>
    private ((int All, int Open) Known, Spot? Denied) Within(int of)
    {
        var (all, open) = (0, 0);
        Spot? denied = null;
        for (var agent = 0; agent < _no.Length; agent++)
        {
            if (agents.IsWithin(agents.ClassOf[agent], of))
            {
                all++;
                open += _no[agent] is null ? 1 : 0;
                denied ??= _no[agent];
            }
        }

        return ((all, open), denied);
    }

    /// <summary>How many agents of each class are told for sure, child classes included.</summary>
    private int[] LowerBounds()
    {
        var lower = new int[agents.Classes.Count];
        for (var agent = 0; agent < _yes.Length; agent++)
        {
            lower[agents.ClassOf[agent]] += _yes[agent] is null ? 0 : 1;
        }

        // Children have greater numbers than their parents, so each is settled before it counts for its parent.
        for (var of = lower.Length - 1; of >= 0; of--)
        {
            foreach (var told in _atLeast)
            {
                lower[of] = told.Class == of ? Math.Max(lower[of], told.Agents) : lower[of];
            }

            if (agents.ParentOf[of] is >= 0 and var parent)
            {
                lower[parent] += lower[of];
            }
        }

        return lower;
    }

    private Spot EvidenceWithin(int of)
    {
        for (var agent = 0; agent < _yes.Length; agent++)
        {
            if (_yes[agent] is { } place && agents.IsWithin(agents.ClassOf[agent], of))
            {
                return place;
            }
        }

        return _atLeast.First(told => agents.IsWithin(told.Class, of)).Place;
    }
}
