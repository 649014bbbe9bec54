using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>Which agents the disease is refractory to, over the whole history and all statements.</summary>
internal static class RefractoryFacts
{
    public static AgentFacts Of(PatientProfile profile, History? history, AgentIndex agents)
    {
        var facts = new Truth[agents.Agents.Count];
        Array.Fill(facts, Truth.Unknown);
        var atLeast = StatementFacts.Affirm(facts, profile.RefractoryTo);
        for (var agent = 0; history is not null && agent < facts.Length; agent++)
        {
            facts[agent] = history.RefractoryTo(agent) switch
            {
                Truth.True => Truth.True,
                // Another therapy than those told may have said yes, unless there was none.
                Truth.False when history.IsComplete && facts[agent] != Truth.True => Truth.False,
                _ => facts[agent],
            };
        }

        var fewer = StatementFacts.Deny(facts, profile.NotRefractoryTo, agents);
        return new AgentFacts(facts) { AtLeast = atLeast, FewerThan = fewer };
    }
}
