using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Editing;

/// <summary>Approvals that supersede each other form whole chains, and what happened to one lies within its life.</summary>
internal static class ApprovalChainChecks
{
    /// <summary>What can come before the decision: an application has a history too.</summary>
    private static readonly HashSet<ApprovalEventKind> BeforeDecision =
        [ApprovalEventKind.PositiveOpinion, ApprovalEventKind.NegativeOpinion, ApprovalEventKind.ExtensionAbandoned];

    public static void Run(EntrySet set)
    {
        foreach (var approval in set.Of<Approval>())
        {
            CheckChain(set, approval);
            CheckLife(set, approval);
        }
    }

    private static void CheckChain(EntrySet set, Approval approval)
    {
        HashSet<Id<Approval>> seen = [approval.Id];
        for (var at = approval; at.SupersededBy is { } next && set.Find(EntryKind.Approval, next) is { } successor; at = successor)
        {
            if (!seen.Add(next))
            {
                set.Report(approval, "/supersededBy", $"the chain of approvals that supersede each other comes back to '{next}'");
                return;
            }
        }

        if (approval.SupersededBy is { } by && set.Find(EntryKind.Approval, by) is { } direct &&
            set.Find(EntryKind.Drug, approval.Drug) is { } drug && set.Find(EntryKind.Drug, direct.Drug) is { } other &&
            drug.Agent != other.Agent)
        {
            set.Report(approval, "/supersededBy", $"'{by}' is of another substance, '{other.Agent}'", Severity.Warning);
        }
    }

    private static void CheckLife(EntrySet set, Approval approval)
    {
        DateOnly? end = null;
        foreach (var (at, one) in approval.History.Index())
        {
            set.Require(
                one.On >= approval.DecidedOn || BeforeDecision.Contains(one.Event),
                approval,
                $"/history/{at}/on",
                "only opinions and abandoned extensions come before the decision");
            set.Require(end is null || one.On <= end, approval, $"/history/{at}/on", "it lies after the end of the approval");
            if (one.Event is ApprovalEventKind.Superseded or ApprovalEventKind.Withdrawn)
            {
                end = one.On;
            }
        }
    }
}
