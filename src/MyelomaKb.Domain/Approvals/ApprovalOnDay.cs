namespace MyelomaKb.Domain.Approvals;

/// <summary>What holds of an approval on a day; derived from its history, never stored.</summary>
public static class ApprovalOnDay
{
    /// <summary>Whether the decision had been taken by the end of that day.</summary>
    public static bool DecidedBy(this Approval approval, DateOnly day) => approval.DecidedOn <= day;

    /// <summary>In force from the decision until the day on which it is superseded or withdrawn, that day no longer.</summary>
    public static ApprovalStatus StatusOn(this Approval approval, DateOnly day) =>
        approval.EndOn(day)?.Event switch
        {
            null => ApprovalStatus.InForce,
            ApprovalEventKind.Superseded => ApprovalStatus.Superseded,
            _ => ApprovalStatus.Withdrawn,
        };

    /// <summary>Decided on or before the day, and not ended on or before it.</summary>
    public static bool InForceOn(this Approval approval, DateOnly day) => approval.DecidedBy(day) && approval.EndOn(day) is null;

    /// <summary>Regular from a conversion on, before that as first approved.</summary>
    public static Pathway PathwayOn(this Approval approval, DateOnly day) =>
        approval.EventsBy(day).Any(one => one.Event == ApprovalEventKind.ConvertedToRegular) ? Pathway.Regular : approval.ApprovedAs;

    /// <summary>The wording of the day: the newest that had begun, or null before the decision.</summary>
    public static LabelVersion? VersionOn(this Approval approval, DateOnly day) =>
        approval.Versions.LastOrDefault(version => version.From <= day);

    /// <summary>What had happened by the end of the day, ascending.</summary>
    public static IEnumerable<ApprovalEvent> EventsBy(this Approval approval, DateOnly day) =>
        approval.History.Where(one => one.On <= day);

    /// <summary>Every day on which something about the approval changes.</summary>
    public static IEnumerable<DateOnly> Days(this Approval approval) =>
        approval.Versions.Select(version => version.From).Concat(approval.History.Select(one => one.On)).Append(approval.DecidedOn);

    private static ApprovalEvent? EndOn(this Approval approval, DateOnly day) =>
        approval.EventsBy(day).FirstOrDefault(one => one.Event is ApprovalEventKind.Superseded or ApprovalEventKind.Withdrawn);
}

/// <summary>The status of an approval on a day.</summary>
public enum ApprovalStatus
{
    InForce,
    Superseded,
    Withdrawn,
}
