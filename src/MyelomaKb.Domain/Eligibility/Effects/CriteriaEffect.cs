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
/// <param name="CanHold">Whether somebody can meet them.</param>
/// <param name="Neighbours">The approvals in force whose criteria somebody meets together with these.</param>
public sealed record CriteriaEffect(Id<Approval> Approval, DateOnly From, Decision CanHold, IReadOnlyList<CriteriaNeighbour> Neighbours)
{
    /// <summary>How many wordings are looked at; those beyond are not decided.</summary>
    public const int Most = 10;

    private const int MostSteps = 20_000;

    /// <summary>All criteria that differ between two knowledge bases, beside the approvals that the later one has in force on a day.</summary>
    public static IReadOnlyList<CriteriaEffect> Between(KnowledgeBase before, KnowledgeBase after, DateOnly day)
    {
        var decider = new CriteriaDecider(after.Agents, MostSteps);
        var inForce = after.Approvals.All.Where(approval => approval.InForceOn(day)).ToList();
        return
        [
            .. after.Approvals.All
                .SelectMany(approval => Changed(before.Approvals.Find(approval.Slug), approval), (approval, version) => (approval, version))
                .Select((one, at) => at < Most
                    ? Of(one.approval, one.version, inForce, decider, day)
                    : new CriteriaEffect(one.approval.Id, one.version.From, Decision.NotDecided, [])),
        ];
    }

    private static CriteriaEffect Of(
        Approval approval, LabelVersion version, IReadOnlyList<Approval> inForce, CriteriaDecider decider, DateOnly day) => new(
        approval.Id,
        version.From,
        decider.CanHold(version.Criteria),
        [
            .. inForce.Where(other => other.Id != approval.Id)
                .Select(other => CriteriaNeighbour.Of(other.Id, decider.Compare(version.Criteria, other.VersionOn(day)!.Criteria)))
                .Where(neighbour => neighbour.Relation != CriteriaRelation.Disjoint),
        ]);

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
/// <param name="Relation">How the changed criteria lie to its.</param>
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
