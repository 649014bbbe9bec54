using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.History;

/// <summary>What a revision made of one entry.</summary>
public sealed record RecentChange(EntryChange Change, Revision Revision)
{
    private static readonly ApprovalEventKind[] Alarming =
    [
        ApprovalEventKind.SafetyAlert, ApprovalEventKind.WithdrawalRequested, ApprovalEventKind.Withdrawn,
        ApprovalEventKind.MarketingStopped, ApprovalEventKind.RemsRemoved,
    ];

    /// <summary>The entry as it is, or as it was before it went.</summary>
    public Entry Shown => Change.To ?? Change.From!;

    /// <summary>
    /// Whether it concerns safety: boxed warnings or a risk programme of a drug, or an alert, a withdrawal or the end of marketing.
    /// </summary>
    public bool ConcernsSafety => (Change.From, Change.To) switch
    {
        (Drug before, Drug after) => before.Rems != after.Rems || !before.BoxedWarnings.SequenceEqual(after.BoxedWarnings),
        (null, Drug after) => after.BoxedWarnings.Count > 0 || after.Rems == true,
        (Approval before, null) => before.History.Count > 0,
        (_, Approval after) => AlarmsOf(after).Except(AlarmsOf(Change.From as Approval)).Any(),
        _ => false,
    };

    /// <summary>Whether a document was only looked at again and found as it was, which is no news.</summary>
    public bool IsOnlySeenAgain =>
        Change is { From: Source or Label, To: not null } && Change.Fields.All(one => one.Pointer is "/retrieved" or "/seenOn");

    private static IEnumerable<(DateOnly On, ApprovalEventKind Event)> AlarmsOf(Approval? approval) =>
        (approval?.History ?? []).Where(one => Alarming.Contains(one.Event)).Select(one => (one.On, one.Event));
}
