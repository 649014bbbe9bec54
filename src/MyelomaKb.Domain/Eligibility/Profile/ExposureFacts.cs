using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>Which agents were received: listed or stated, denied, excluded by a complete history, or unknown.</summary>
internal static class ExposureFacts
{
    public static AgentFacts Of(PatientProfile profile, History? history, bool noLine, AgentIndex agents)
    {
        var facts = new Truth[agents.Agents.Count];
        Array.Fill(facts, noLine || history is { IsComplete: true } ? Truth.False : Truth.Unknown);
        for (var agent = 0; agent < facts.Length; agent++)
        {
            if (history?.Holds(agent) == true)
            {
                facts[agent] = Truth.True;
            }
        }

        var atLeast = StatementFacts.Affirm(facts, profile.ExposedTo);

        // Refractory implies exposed.
        atLeast.AddRange(StatementFacts.Affirm(facts, profile.RefractoryTo));
        foreach (var count in atLeast)
        {
            LeaveOpen(facts, count, agents);
        }

        if (history is not null && UnnamedCarT.Find(history, agents) is var (_, of))
        {
            atLeast.Add(new ClassCount(of, 1));
            LeaveOpen(facts, new ClassCount(of, int.MaxValue), agents);
        }

        var fewer = StatementFacts.Deny(facts, profile.NotExposedTo, agents);
        return new AgentFacts(facts) { AtLeast = atLeast, FewerThan = fewer };
    }

    // A complete history excludes what it does not list; but where more agents of a class are stated than are listed, some of the
    // others was received, and which one is not known.
    private static void LeaveOpen(Truth[] facts, ClassCount count, AgentIndex agents)
    {
        var listed = 0;
        for (var agent = 0; agent < facts.Length; agent++)
        {
            listed += facts[agent] == Truth.True && agents.IsWithin(agents.ClassOf[agent], count.Class) ? 1 : 0;
        }

        for (var agent = 0; listed < count.Agents && agent < facts.Length; agent++)
        {
            if (facts[agent] == Truth.False && agents.IsWithin(agents.ClassOf[agent], count.Class))
            {
                facts[agent] = Truth.Unknown;
            }
        }
    }
}
