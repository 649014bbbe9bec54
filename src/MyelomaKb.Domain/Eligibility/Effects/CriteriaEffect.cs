using System.Buffers;
using System.Text;
using System.Text.Json;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Deciding;

namespace MyelomaKb.Domain.Eligibility.Effects;

/// <summary>Criteria that are new or not what they were, and how they lie to those of the approvals in force.</summary>
/// <param name="Approval">Whose criteria they are.</param>
/// <param name="From">The day from which the wording holds.</param>
/// <param name="CanHold">Whether any patient can meet them.</param>
/// <param name="Neighbours">The approvals in force whose criteria somebody meets together with these.</param>
/// <param name="Compared">With how many approvals in force they were compared.</param>
/// <param name="ToCompare">How many other approvals are in force.</param>
public sealed record CriteriaEffect(
    Id<Approval> Approval, DateOnly From, Decision CanHold, IReadOnlyList<CriteriaNeighbour> Neighbours, int Compared, int ToCompare)
{
    private const int MostSteps = 20_000;

    /// <summary>
    /// All criteria that differ between two knowledge bases, beside the approvals that the later one has in force on a day. Where the
    /// budget ends, the rest is not decided and not compared.
    /// </summary>
    public static IReadOnlyList<CriteriaEffect> Between(KnowledgeBase before, KnowledgeBase after, DateOnly day, WorkBudget budget)
    {
        var decider = new CriteriaDecider(after.Agents, MostSteps, budget);
        var inForce = after.Approvals.All.Where(approval => approval.InForceOn(day)).ToList();
        return
        [
            .. after.Approvals.All
                .SelectMany(approval => Changed(before.Approvals.Find(approval.Slug), approval), (approval, version) => (approval, version))
                .Select(one => Of(one.approval, one.version, inForce, decider, day, budget)),
        ];
    }

    private static CriteriaEffect Of(
        Approval approval, LabelVersion version, List<Approval> inForce, CriteriaDecider decider, DateOnly day, WorkBudget budget)
    {
        var canHold = decider.CanHold(version.Criteria);
        var others = inForce.Where(other => other.Id != approval.Id).ToList();
        var neighbours = new List<CriteriaNeighbour>();
        var compared = 0;
        foreach (var other in others.TakeWhile(_ => !budget.IsSpent))
        {
            var neighbour = CriteriaNeighbour.Of(other.Id, decider.Compare(version.Criteria, other.VersionOn(day)!.Criteria));
            compared++;
            if (neighbour.Relation != CriteriaRelation.Disjoint)
            {
                neighbours.Add(neighbour);
            }
        }

        return new CriteriaEffect(approval.Id, version.From, canHold, neighbours, compared, others.Count);
    }

    private static IEnumerable<LabelVersion> Changed(Approval? before, Approval after)
    {
        var known = before?.Versions.ToDictionary(version => version.From, version => Text(version.Criteria)) ?? [];
        return after.Versions.Where(version => known.GetValueOrDefault(version.From) != Text(version.Criteria));
    }

    private static string Text(Criterion criteria)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text))
        {
            CriterionWriter.Write(json, criteria);
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}

/// <summary>How changed criteria lie to those of another approval.</summary>
/// <param name="Approval">The other approval.</param>
/// <param name="Relation">How the changed criteria are related to it.</param>
/// <param name="Distinguishing">A patient who meets the one and not the other; null where there is none, or none was found.</param>
/// <param name="MeetsChanged">Whether that patient meets the changed criteria, or else the other's.</param>
public sealed record CriteriaNeighbour(Id<Approval> Approval, CriteriaRelation Relation, Witness? Distinguishing, bool MeetsChanged)
{
    public static CriteriaNeighbour Of(Id<Approval> approval, Comparison comparison) => new(
        approval,
        comparison.Relation,
        comparison.OnlyFirst.Witness ?? comparison.OnlySecond.Witness,
        comparison.OnlyFirst.Witness is not null);
}
