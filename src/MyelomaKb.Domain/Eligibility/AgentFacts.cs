using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>
/// What is known of "received" or of "refractory", agent by agent (by the numbers of <see cref="Drugs.AgentIndex"/>) and as counts
/// of whole classes.
/// </summary>
public sealed record AgentFacts(IReadOnlyList<Truth> Agents)
{
    /// <summary>Told: at least so many different agents of the class or its child classes.</summary>
    public IReadOnlyList<ClassCount> AtLeast { get; init; } = [];

    /// <summary>Told: fewer than so many agents of the class or its child classes.</summary>
    public IReadOnlyList<ClassCount> FewerThan { get; init; } = [];

    /// <summary>Whether anything is stated about a class as a whole.</summary>
    internal bool HasCounts => AtLeast.Count > 0 || FewerThan.Count > 0;
}

/// <summary>A number of agents of a class, by the class's number.</summary>
public readonly record struct ClassCount(int Class, int Agents);
