using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Eligibility.Profile.Contradictions;

/// <summary>Yes and no told of the same agents or classes, by statements or by the therapies.</summary>
internal static class AgentContradictions
{
    private const string Therapies = "therapies";

    public static void Find(
        PatientProfile profile, History? history, AgentIndex agents, Refractoriness refractoriness, List<Contradiction> found)
    {
        if (profile.NotExposedTo.Count > 0)
        {
            Exposure(profile, history, agents).Check(
                "The profile says both that the patient received it and that the patient did not.",
                "The profile gives contradictory numbers of agents of the class that the patient received.",
                found);
        }

        if (profile.NotRefractoryTo.Count > 0 || (history is { IsComplete: true } && TherapiesSayNo(profile.RefractoryTo, history, agents)))
        {
            Refractory(profile, history, agents, refractoriness).Check(
                "The profile says both that the disease is refractory to it and that it is not.",
                "The profile gives contradictory numbers of agents of the class that the disease is refractory to.",
                found);
        }
    }

    // Most statements of refractoriness meet no therapy that denies them, so this spares the ledger.
    private static bool TherapiesSayNo(IReadOnlyList<AgentStatement> stated, History history, AgentIndex agents)
    {
        for (var agent = 0; stated.Count > 0 && agent < agents.Agents.Count; agent++)
        {
            if (history.RefractoryTo(agent) == Truth.False && stated.Any(one => one is DrugStatement drug
                ? drug.Drug.Agent == agent
                : one is ClassStatement of && agents.IsWithin(agents.ClassOf[agent], of.Number)))
            {
                return true;
            }
        }

        return false;
    }

    private static AgentLedger Exposure(PatientProfile profile, History? history, AgentIndex agents)
    {
        var ledger = new AgentLedger(agents);
        for (var agent = 0; agent < agents.Agents.Count; agent++)
        {
            if (history?.FirstMention(agent) is { } first)
            {
                ledger.Yes(agent, new Spot(Therapies, first.Therapy, "drugs", first.Drug));
            }
        }

        if (history is not null && UnnamedCarT.Find(history, agents) is var (at, of))
        {
            ledger.AtLeast(of, 1, new Spot(Therapies, at, "kind"));
        }

        ledger.Affirm(profile.ExposedTo, "exposedTo");
        ledger.Affirm(profile.RefractoryTo, "refractoryTo");
        ledger.Deny(profile.NotExposedTo, "notExposedTo");
        return ledger;
    }

    private static AgentLedger Refractory(PatientProfile profile, History? history, AgentIndex agents, Refractoriness refractoriness)
    {
        var ledger = new AgentLedger(agents);
        for (var at = 0; at < history?.Therapies.Count; at++)
        {
            var therapy = history.Therapies[at];
            var progression = Progression.Of(therapy);
            foreach (var drug in therapy.Drugs)
            {
                if (refractoriness.Judge(therapy, progression, drug.Agent).Refractory == Truth.True)
                {
                    ledger.Yes(drug.Agent, new Spot(Therapies, at));
                }
            }
        }

        ledger.Affirm(profile.RefractoryTo, "refractoryTo");
        ledger.Deny(profile.NotRefractoryTo, "notRefractoryTo");
        DenyByHistory(profile, history, agents, ledger);
        return ledger;
    }

    // In a complete history a drug whose every therapy says no is settled; a class of which only such drugs were given, too.
    private static void DenyByHistory(PatientProfile profile, History? history, AgentIndex agents, AgentLedger ledger)
    {
        if (history?.IsComplete != true)
        {
            return;
        }

        var given = Enumerable.Range(0, agents.Agents.Count).Where(history.Holds).ToList();
        foreach (var agent in given.Where(agent => history.RefractoryTo(agent) == Truth.False))
        {
            ledger.No(agent, FirstOf(agent, history));
        }

        // A list may name a class thousands of times; each class is looked at once.
        foreach (var of in profile.RefractoryTo.OfType<ClassStatement>().Select(told => told.Number).Distinct())
        {
            var within = given.Where(agent => agents.IsWithin(agents.ClassOf[agent], of)).ToList();
            if (within.Count > 0 && within.TrueForAll(agent => history.RefractoryTo(agent) == Truth.False)
                && !Others(profile, agents, of, within))
            {
                ledger.FewerThan(of, 1, FirstOf(within[0], history));
            }
        }
    }

    private static Spot FirstOf(int agent, History history) => new(Therapies, history.FirstMention(agent)!.Value.Therapy);

    private static bool Others(PatientProfile profile, AgentIndex agents, int of, List<int> given) =>
        profile.ExposedTo.Concat(profile.RefractoryTo).OfType<DrugStatement>().Select(told => told.Drug.Agent).Distinct()
            .Any(agent => agents.IsWithin(agents.ClassOf[agent], of) && !given.Contains(agent))
        || profile.ExposedTo.OfType<ClassStatement>().Distinct().Any(told => agents.IsWithin(told.Number, of)
            && told.Agents > given.Count(agent => agents.IsWithin(agents.ClassOf[agent], told.Number)));
}
