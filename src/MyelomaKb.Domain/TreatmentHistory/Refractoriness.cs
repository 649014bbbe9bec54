using System.Collections.Immutable;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.TreatmentHistory;

/// <summary>
/// Decides whether a therapy says that the disease is refractory to one of its drugs, by the definition of the International Myeloma
/// Working Group: no response on it, or progression on it or within 60 days of its end.
/// </summary>
public sealed class Refractoriness
{
    /// <summary>Progression so many days after the end of a therapy still counts as refractory; the last day included.</summary>
    public const int Days = 60;

    // Drugs of these classes do not treat the myeloma on their own, so a failed therapy says nothing about them.
    private static readonly ImmutableArray<string> Beside = ["corticosteroid", "stem-cell-mobilizer", "bone-modifying-agent"];

    private readonly bool[] _covered;

    public Refractoriness(AgentIndex agents)
    {
        var beside = new bool[agents.Classes.Count];
        for (var at = 0; at < beside.Length; at++)
        {
            var parent = agents.ParentOf[at];
            beside[at] = Beside.Contains(agents.Classes[at].Value) || (parent >= 0 && beside[parent]);
        }

        _covered = [.. agents.ClassOf.Select(of => !beside[of])];
    }

    /// <summary>What the therapy says of one of its drugs, by number of its agent, and by which rule.</summary>
    public (Truth Refractory, RefractoryRule? Rule) Judge(Therapy therapy, Progression progression, int agent)
    {
        if (therapy.StatesRefractory(agent) is { } stated)
        {
            return (TruthLogic.FromTold(stated), RefractoryRule.Stated);
        }

        if (!_covered[agent])
        {
            return (Truth.Unknown, null);
        }

        if (therapy.BestResponse is BestResponse.StableDisease or BestResponse.ProgressiveDisease)
        {
            return (Truth.True, RefractoryRule.NoResponse);
        }

        // With minimal response or better, or no response told, progression alone decides.
        return progression.Within(Days) switch
        {
            Truth.True when progression.Days?.AtMost == 0 => (Truth.True, RefractoryRule.ProgressedOn),
            Truth.True => (Truth.True, RefractoryRule.ProgressedWithin60Days),
            Truth.False => (Truth.False, null),
            _ => (Truth.Unknown, null),
        };
    }
}
