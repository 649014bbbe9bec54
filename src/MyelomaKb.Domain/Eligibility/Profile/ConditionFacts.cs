using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>Which label conditions hold: those told, and those the history answers.</summary>
internal static class ConditionFacts
{
    public static IReadOnlyDictionary<Id<Condition>, bool> Of(PatientProfile profile, History? history, ProfileTerms terms)
    {
        var implied = ImpliedConditions.PriorAllogeneicTransplant;
        return history?.FirstOf(TherapyKind.AllogeneicTransplant) is null || !terms.HasCondition(implied)
            ? profile.Conditions
            : new Dictionary<Id<Condition>, bool>(profile.Conditions) { [implied] = true };
    }
}
