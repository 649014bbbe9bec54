using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Eligibility.Profile.Contradictions;

/// <summary>
/// Everything that is told about one question (received? refractory?), agent by agent and class by class, each with its place; finds
/// where a yes meets a no.
/// </summary>
internal sealed class AgentLedger(AgentIndex agents)
{
    private readonly string?[] _yes = new string?[agents.Agents.Count];
    private readonly string?[] _no = new string?[agents.Agents.Count];
    private readonly List<(int Class, int Agents, string Place)> _atLeast = [];
    private readonly List<(int Class, int Agents, string Place)> _fewerThan = [];

    public void Yes(int agent, string place) => _yes[agent] ??= place;

    public void No(int agent, string place) => _no[agent] ??= place;

    public void AtLeast(int of, int count, string place) => _atLeast.Add((of, count, place));

    public void FewerThan(int of, int count, string place) => _fewerThan.Add((of, count, place));

    /// <summary>Adds statements that say yes, from the list of that name.</summary>
    public void Affirm(IReadOnlyList<AgentStatement> statements, string list)
    {
        for (var at = 0; at < statements.Count; at++)
        {
            if (statements[at] is DrugStatement one)
            {
                Yes(one.Drug.Agent, Place.Item(list, at));
            }
            else if (statements[at] is ClassStatement of)
            {
                AtLeast(of.Number, of.Agents, Place.Item(list, at));
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
                No(one.Drug.Agent, Place.Item(list, at));
            }
            else if (statements[at] is ClassStatement of)
            {
                FewerThan(of.Number, of.Agents, Place.Item(list, at));
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
                found.Add(new(no, yes, agentMessage));
            }
        }

        var lower = LowerBounds();
        foreach (var (of, count, place) in _fewerThan)
        {
            if (lower[of] >= count)
            {
                found.Add(new(place, EvidenceWithin(of), classMessage));
            }
        }

        foreach (var (of, count, place) in _atLeast)
        {
            var within = Enumerable.Range(0, _yes.Length).Where(agent => agents.IsWithin(agents.ClassOf[agent], of)).ToList();
            if (within.Count >= count && within.Count(agent => _no[agent] is null) < count)
            {
                found.Add(new(place, _no[within.First(agent => _no[agent] is not null)]!, classMessage));
            }
        }
    }

    /// <summary>How many agents of each class are told for sure, child classes included.</summary>
    private int[] LowerBounds()
    {
        var counted = new int[agents.Classes.Count];
        var lower = new int[agents.Classes.Count];
        for (var agent = 0; agent < _yes.Length; agent++)
        {
            counted[agents.ClassOf[agent]] += _yes[agent] is null ? 0 : 1;
        }

        for (var of = counted.Length - 1; of >= 0; of--)
        {
            lower[of] = Math.Max(counted[of], _atLeast.Where(told => told.Class == of).Max(told => (int?)told.Agents) ?? 0);
            if (agents.ParentOf[of] is >= 0 and var parent)
            {
                counted[parent] += lower[of];
            }
        }

        return lower;
    }

    private string EvidenceWithin(int of) =>
        _yes.Where((place, agent) => place is not null && agents.IsWithin(agents.ClassOf[agent], of)).FirstOrDefault()
        ?? _atLeast.First(told => agents.IsWithin(told.Class, of)).Place;
}
