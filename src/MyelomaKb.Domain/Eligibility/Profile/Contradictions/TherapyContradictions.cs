using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Eligibility.Profile.Contradictions;

/// <summary>The kind of a therapy, compared with what the profile says about it or about the patient.</summary>
internal static class TherapyContradictions
{
    public static void Find(PatientProfile profile, History history, List<Contradiction> found)
    {
        if (profile.PriorAutologousTransplant == false && history.FirstOf(TherapyKind.AutologousTransplant) is { } autologous)
        {
            found.Add(new(Place.Fact("priorAutologousTransplant"), Place.Therapy(autologous, "kind"),
                "One therapy is an autologous transplant, so there was one."));
        }

        if (profile.Conditions.TryGetValue(ImpliedConditions.PriorAllogeneicTransplant, out var told) && !told
            && history.FirstOf(TherapyKind.AllogeneicTransplant) is { } allogeneic)
        {
            found.Add(new(Place.Fact($"conditions/{ImpliedConditions.PriorAllogeneicTransplant}"), Place.Therapy(allogeneic, "kind"),
                "One therapy is an allogeneic transplant, so there was one."));
        }

        for (var at = 0; at < history.Therapies.Count; at++)
        {
            RefractoryOutside(history.Therapies[at], at, found);
        }
    }

    private static void RefractoryOutside(Therapy therapy, int at, List<Contradiction> found)
    {
        for (var item = 0; item < therapy.Refractory?.Count; item++)
        {
            if (!Holds(therapy, therapy.Refractory[item].Agent))
            {
                found.Add(new(Place.Therapy(at, "refractory", item), Place.Therapy(at, "drugs"), "This drug is not one of the therapy's."));
            }
        }
    }

    private static bool Holds(Therapy therapy, int agent)
    {
        foreach (var drug in therapy.Drugs)
        {
            if (drug.Agent == agent)
            {
                return true;
            }
        }

        return false;
    }
}
