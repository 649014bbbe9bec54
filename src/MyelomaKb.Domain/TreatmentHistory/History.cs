using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.TreatmentHistory;

/// <summary>What the told therapies say: lines, which agents were given and where, refractoriness, the last therapy.</summary>
public sealed class History
{
    private readonly Mention?[] _first;
    private readonly Truth[] _refractory;

    private History(IReadOnlyList<Therapy> therapies, bool complete, AgentIndex agents)
    {
        Therapies = therapies;
        IsComplete = complete;
        _first = new Mention?[agents.Agents.Count];
        _refractory = new Truth[agents.Agents.Count];
        HighestLine = therapies.Count == 0 ? 0 : therapies.Max(therapy => therapy.Line);
    }

    /// <summary>The therapies in order of time.</summary>
    public IReadOnlyList<Therapy> Therapies { get; }

    /// <summary>Whether there were no others.</summary>
    public bool IsComplete { get; }

    /// <summary>The highest line told; 0 where there is no therapy.</summary>
    public int HighestLine { get; }

    /// <summary>Where the last therapy stands in the list; null where there is none or it is not known to be the last.</summary>
    public int? LastAt { get; private init; }

    /// <summary>What is known of progression on or after the last therapy.</summary>
    public Progression LastProgression { get; private init; } = Progression.Untold;

    /// <summary>Reads a history; lines stated elsewhere settle whether an incomplete one holds the last therapy.</summary>
    public static History Of(
        IReadOnlyList<Therapy> therapies, bool complete, int? statedLines, AgentIndex agents, Refractoriness refractoriness)
    {
        var lastIsKnown = therapies.Count > 0 && (complete || statedLines == therapies[^1].Line);
        var history = new History(therapies, complete, agents)
        {
            LastAt = lastIsKnown ? therapies.Count - 1 : null,
            LastProgression = lastIsKnown ? Progression.Of(therapies[^1]) : Progression.Untold,
        };
        for (var at = 0; at < therapies.Count; at++)
        {
            history.Add(at, refractoriness);
        }

        return history;
    }

    /// <summary>Whether a told therapy holds the agent in any form.</summary>
    public bool Holds(int agent) => _first[agent] is not null;

    /// <summary>Where the agent is first told, or null.</summary>
    public Mention? FirstMention(int agent) => _first[agent];

    /// <summary>
    /// What the told therapies that hold the agent say of refractoriness: yes if one does, no if all do, else (or with none) unknown.
    /// </summary>
    public Truth RefractoryTo(int agent) => Holds(agent) ? _refractory[agent] : Truth.Unknown;

    /// <summary>The first therapy of that kind, by its place in the list, or null.</summary>
    public int? FirstOf(TherapyKind kind)
    {
        for (var at = 0; at < Therapies.Count; at++)
        {
            if (Therapies[at].Kind == kind)
            {
                return at;
            }
        }

        return null;
    }

    private void Add(int at, Refractoriness refractoriness)
    {
        var therapy = Therapies[at];
        var progression = Progression.Of(therapy);
        for (var drug = 0; drug < therapy.Drugs.Count; drug++)
        {
            var agent = therapy.Drugs[drug].Agent;
            var (says, _) = refractoriness.Judge(therapy, progression, agent);

            // Once refractory stays so; a no needs every therapy to say it.
            _refractory[agent] = _refractory[agent].Or(says);
            _first[agent] ??= new Mention(at, drug);
        }
    }
}

/// <summary>Where a drug stands: which therapy, and which of its drugs, both by place.</summary>
public readonly record struct Mention(int Therapy, int Drug);
