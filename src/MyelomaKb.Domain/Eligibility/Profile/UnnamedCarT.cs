using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>
/// A therapy of the kind CAR-T whose product is not named as a known one: some agent of the class was received, which one is unknown.
/// </summary>
internal static class UnnamedCarT
{
    private const string CarT = "car-t-cell-therapy";

    /// <summary>The first such therapy, by place, and the number of the class; null where there is none.</summary>
    public static (int Therapy, int Class)? Find(History history, AgentIndex agents)
    {
        for (var at = 0; at < history.Therapies.Count; at++)
        {
            if (history.Therapies[at].Kind == TherapyKind.CarT && NumberOfClass(agents) is { } of
                && !history.Therapies[at].Drugs.Any(drug => agents.IsWithin(agents.ClassOf[drug.Agent], of)))
            {
                return (at, of);
            }
        }

        return null;
    }

    private static int? NumberOfClass(AgentIndex agents)
    {
        for (var of = 0; of < agents.Classes.Count; of++)
        {
            if (agents.Classes[of].Value == CarT)
            {
                return of;
            }
        }

        return null;
    }
}
