using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>Enters statements about drugs and classes into the facts of the agents.</summary>
internal static class StatementFacts
{
    private const int Few = 8;

    /// <summary>Marks the stated drugs as true and answers the stated classes.</summary>
    public static List<ClassCount> Affirm(Truth[] facts, IReadOnlyList<AgentStatement> statements)
    {
        var classes = new List<ClassCount>();
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case DrugStatement one:
                    facts[one.Drug.Agent] = Truth.True;
                    break;
                case ClassStatement of:
                    classes.Add(new ClassCount(of.Number, of.Agents));
                    break;
            }
        }

        return Once(classes);
    }

    /// <summary>Marks the denied drugs, and every agent of a class that is denied, as false; answers the other classes.</summary>
    public static List<ClassCount> Deny(Truth[] facts, IReadOnlyList<AgentStatement> statements, AgentIndex agents)
    {
        var classes = new List<ClassCount>();
        foreach (var statement in statements)
        {
            if (statement is DrugStatement one)
            {
                facts[one.Drug.Agent] = Truth.False;
            }
            else if (statement is ClassStatement { Agents: > 1 } some)
            {
                classes.Add(new ClassCount(some.Number, some.Agents));
            }
            else if (statement is ClassStatement none)
            {
                DenyAll(facts, none.Number, agents);
            }
        }

        return Once(classes);
    }

    // Every label's criteria look at the answered classes, so a list that repeats itself thousands of times must not grow them.
    private static List<ClassCount> Once(List<ClassCount> classes) => classes.Count < Few ? classes : [.. classes.Distinct()];

    private static void DenyAll(Truth[] facts, int of, AgentIndex agents)
    {
        for (var agent = 0; agent < facts.Length; agent++)
        {
            if (agents.IsWithin(agents.ClassOf[agent], of))
            {
                facts[agent] = Truth.False;
            }
        }
    }
}
