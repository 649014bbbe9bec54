using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Eligibility.Profile.Contradictions;

/// <summary>Finds every pair of statements of a profile that cannot both hold; none is preferred, the caller must settle it.</summary>
public static class ProfileContradictions
{
    /// <summary>All contradictions, in the order in which they are looked for; the history is that of the profile's therapies.</summary>
    public static IReadOnlyList<Contradiction> Find(
        PatientProfile profile, History? history, AgentIndex agents, Refractoriness refractoriness, DateOnly asOf)
    {
        var found = new List<Contradiction>();
        LineContradictions.Find(profile, history, found);
        if (history is not null)
        {
            TherapyContradictions.Find(profile, history, found);
            DateContradictions.Find(history.Therapies, asOf, found);
            ProgressionContradictions.OfTherapies(history.Therapies, found);
        }

        ProgressionContradictions.OfLastTherapy(profile, history, found);
        AgentContradictions.Find(profile, history, agents, refractoriness, found);
        Biomarkers(profile, found);
        return found;
    }

    private static void Biomarkers(PatientProfile profile, List<Contradiction> found)
    {
        // Lists may be long and say the same thing over and over: each absence meets the first finding of it.
        var present = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; profile.BiomarkersAbsent.Count > 0 && at < profile.Biomarkers.Count; at++)
        {
            present.TryAdd(profile.Biomarkers[at], at);
        }

        for (var absent = 0; absent < profile.BiomarkersAbsent.Count; absent++)
        {
            if (present.TryGetValue(profile.BiomarkersAbsent[absent], out var at))
            {
                found.Add(new(Place.Item("biomarkersAbsent", absent), Place.Item("biomarkers", at),
                    "The profile says both that the abnormality was found and that it is absent."));
            }
        }
    }
}
