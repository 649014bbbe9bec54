using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Editing;

/// <summary>An approval's history ascends, starts with the approval, ends at most once, and agrees with what followed it.</summary>
internal static class ApprovalHistoryChecks
{
    public static void Run(EntrySet set)
    {
        foreach (var approval in set.Of<Approval>())
        {
            CheckOrder(set, approval);
            CheckEvents(set, approval);
            CheckDecision(set, approval);
            CheckEnd(set, approval);
        }
    }

    private static void CheckOrder(EntrySet set, Approval approval)
    {
        DateOnly? before = null;
        foreach (var (at, one) in approval.History.Index())
        {
            set.Require(before is null || before <= one.On, approval, $"/history/{at}/on", "the history does not ascend by day");
            before = one.On;
        }
    }

    private static void CheckEvents(EntrySet set, Approval approval)
    {
        foreach (var (at, one) in approval.History.Index())
        {
            var pointer = $"/history/{at}";
            set.Require(
                (one.Event == ApprovalEventKind.FormulationAdded) == one.Drug is not null,
                approval,
                $"{pointer}/drug",
                "an added formulation names its drug, and no other event does");
            if (one is { Event: ApprovalEventKind.FormulationAdded, Drug: { } form } &&
                set.Follow(approval, $"{pointer}/drug", EntryKind.Drug, form) is { } added)
            {
                var drug = set.Find(EntryKind.Drug, approval.Drug);
                set.Require(
                    drug is null || (added.Agent == drug.Agent && added.Id != drug.Id),
                    approval,
                    $"{pointer}/drug",
                    $"'{form}' is no other form of '{approval.Drug}'");
            }
        }
    }

    private static void CheckDecision(EntrySet set, Approval approval)
    {
        var decisions = approval.History.Where(one => one.Event == ApprovalEventKind.Approved).Select(one => one.On).ToList();
        set.Require(
            decisions.Count > 0 && decisions.Min() == approval.DecidedOn,
            approval,
            "/history",
            "the first 'approved' event is on the day of the decision");
        var conversions = approval.History.Count(one => one.Event == ApprovalEventKind.ConvertedToRegular);
        set.Require(conversions <= 1, approval, "/history", "converted to a regular approval more than once");
        set.Require(
            conversions == 0 || approval.ApprovedAs != Pathway.Regular,
            approval,
            "/history",
            "a regular approval cannot be converted to one");
    }

    private static void CheckEnd(EntrySet set, Approval approval)
    {
        var ends = approval.History.Where(one => one.Event is ApprovalEventKind.Superseded or ApprovalEventKind.Withdrawn).ToList();
        set.Require(ends.Count <= 1, approval, "/history", "there is more than one end");
        var superseded = ends.Find(one => one.Event == ApprovalEventKind.Superseded);
        set.Require(
            superseded is null == approval.SupersededBy is null,
            approval,
            "/supersededBy",
            "a 'superseded' event and 'supersededBy' go together");
        if (ends.Count > 0)
        {
            set.Require(
                ends[0].On > approval.DecidedOn && approval.Versions.All(version => version.From < ends[0].On),
                approval,
                "/history",
                "the end does not lie after the decision and every wording");
        }

        if (approval.SupersededBy is { } by && set.Follow(approval, "/supersededBy", EntryKind.Approval, by) is { } successor)
        {
            set.Require(successor.Id != approval.Id, approval, "/supersededBy", "the approval supersedes itself");
            set.Require(successor.Regulator == approval.Regulator, approval, "/supersededBy", $"'{by}' is another regulator's");
            set.Require(
                superseded is null || successor.DecidedOn == superseded.On,
                approval,
                "/supersededBy",
                FormattableString.Invariant(
                    $"superseded on {superseded?.On:yyyy-MM-dd}, but '{by}' was decided on {successor.DecidedOn:yyyy-MM-dd}"));
        }
    }
}
