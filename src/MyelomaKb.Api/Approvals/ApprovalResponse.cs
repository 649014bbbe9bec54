using MyelomaKb.Api.Claims;
using MyelomaKb.Api.Combinations;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Trials;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Api.Approvals;

/// <summary>An approval with the label's wordings and its history up to the day, and what the label requires of a patient.</summary>
public sealed record ApprovalResponse : ApprovalSummary
{
    public ApprovalResponse(Approval approval, Snapshot snapshot, IReadOnlyList<string> include)
        : base(approval, snapshot)
    {
        var version = approval.VersionOn(snapshot.Day)!;
        Criteria = new WrittenCriterion(version.Criteria);
        CriteriaText = snapshot.Kb.Wording.Describe(version.Criteria);
        Versions = [.. approval.Versions.Where(one => one.From <= snapshot.Day).Select(one => new LabelVersionResponse(one, snapshot))];
        History = [.. approval.EventsBy(snapshot.Day).Select(one => new ApprovalEventResponse(one, snapshot))];
        Included = include.Count == 0 ? null : new ApprovalIncluded(approval, snapshot, include);
    }

    /// <summary>What the label requires of a patient on the day, as a tree.</summary>
    public WrittenCriterion Criteria { get; }

    /// <summary>The same in plain words.</summary>
    public string CriteriaText { get; }

    /// <summary>The label's wordings up to the day, oldest first.</summary>
    public IReadOnlyList<LabelVersionResponse> Versions { get; }

    /// <summary>What happened to the approval up to the day, oldest first.</summary>
    public IReadOnlyList<ApprovalEventResponse> History { get; }

    /// <summary>Related entries that `include` requested.</summary>
    public ApprovalIncluded? Included { get; }
}

/// <summary>One wording of the label.</summary>
public sealed record LabelVersionResponse
{
    public LabelVersionResponse(LabelVersion version, Snapshot snapshot)
    {
        From = version.From;
        Indication = version.Indication;
        Criteria = new WrittenCriterion(version.Criteria);
        CriteriaText = snapshot.Kb.Wording.Describe(version.Criteria);
        Basis = version.Basis;
        Cites = CiteResponse.All(version.Cites, snapshot);
    }

    /// <summary>The first day of the wording.</summary>
    public DateOnly From { get; }

    /// <summary>The indication, in our words.</summary>
    public string Indication { get; }

    /// <summary>What this wording requires of a patient, as a tree.</summary>
    public WrittenCriterion Criteria { get; }

    /// <summary>The same in plain words.</summary>
    public string CriteriaText { get; }

    /// <summary>What the wording rests on.</summary>
    public VersionBasis Basis { get; }

    /// <summary>The documents that contain the wording.</summary>
    public IReadOnlyList<CiteResponse> Cites { get; }
}

/// <summary>Something that happened to an approval.</summary>
public sealed record ApprovalEventResponse
{
    public ApprovalEventResponse(ApprovalEvent one, Snapshot snapshot)
    {
        On = one.On;
        Event = one.Event;
        Form = one.Drug is { } form ? NamedLink.To(form, snapshot.Kb) : null;
        Note = one.Note;
        Cites = CiteResponse.All(one.Cites, snapshot);
    }

    /// <summary>The day.</summary>
    public DateOnly On { get; }

    /// <summary>What happened.</summary>
    public ApprovalEventKind Event { get; }

    /// <summary>The form that was added, for `formulation-added`.</summary>
    public NamedLink? Form { get; }

    /// <summary>A remark on the event.</summary>
    public string? Note { get; }

    /// <summary>The documents that state the event.</summary>
    public IReadOnlyList<CiteResponse> Cites { get; }
}

/// <summary>Entries related to an approval.</summary>
public sealed record ApprovalIncluded
{
    public ApprovalIncluded(Approval approval, Snapshot snapshot, IReadOnlyList<string> include)
    {
        var links = snapshot.Kb.Links;
        Trials = include.Contains("trials") ? [.. approval.Trials.Select(id => new TrialResponse(snapshot.Kb.Trials[id], snapshot))] : null;
        Combinations = include.Contains("combinations")
            ? [.. links.CombinationsOfApproval[approval.Id].Select(one => new CombinationResponse(one, snapshot, []))]
            : null;
        Claims = include.Contains("claims")
            ? [.. links.ClaimsOfApproval[approval.Id].Select(one => new ClaimResponse(one, snapshot))]
            : null;
    }

    /// <summary>What can be included with an approval.</summary>
    public static IReadOnlyList<string> Names { get; } = ["trials", "combinations", "claims"];

    /// <summary>The trials behind the decision.</summary>
    public IReadOnlyList<TrialResponse>? Trials { get; }

    /// <summary>The combinations that this approval covers.</summary>
    public IReadOnlyList<CombinationResponse>? Combinations { get; }

    /// <summary>Published claims about the approval.</summary>
    public IReadOnlyList<ClaimResponse>? Claims { get; }
}
