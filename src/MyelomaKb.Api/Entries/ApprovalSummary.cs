using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Entries;

/// <summary>A regulator's decision on one indication, with its status on the day.</summary>
public record ApprovalSummary : EntryResponse
{
    public ApprovalSummary(Approval approval, Snapshot snapshot)
        : base(approval, "/v1/approvals/", snapshot)
    {
        Drug = NamedLink.To(approval.Drug, snapshot.Kb);
        Regulator = approval.Regulator;
        Brand = approval.Brand;
        Application = approval.Application;
        DecidedOn = approval.DecidedOn;
        DecidedOnBasis = approval.DecidedOnBasis ?? DateBasis.Decision;
        ApprovedAs = approval.ApprovedAs;
        Pathway = approval.PathwayOn(snapshot.Day);
        Status = approval.StatusOn(snapshot.Day);
        Regimen =
        [
            .. approval.Regimen.Select(part =>
                new RegimenPartResponse(part.Drug.Value, snapshot.Kb.Drugs[part.Drug].Name, part.Optional)),
        ];
        AlsoCovers = [.. approval.FormsAddedBy(snapshot.Day).Select(form => AddedFormResponse.Of(form, snapshot.Kb))];
        Setting = approval.Setting;
        Indication = approval.VersionOn(snapshot.Day)!.Indication;
        SupersededBy = Status == ApprovalStatus.Superseded ? approval.SupersededBy?.Value : null;
        Trials = [.. approval.Trials.Select(trial => trial.Value)];
    }

    /// <summary>The drug that was approved.</summary>
    public NamedLink Drug { get; }

    /// <summary>The regulator.</summary>
    public Regulator Regulator { get; }

    /// <summary>The brand.</summary>
    public string Brand { get; }

    /// <summary>The regulator's application number.</summary>
    public string? Application { get; }

    /// <summary>The day of the decision.</summary>
    public DateOnly DecidedOn { get; }

    /// <summary>What the day of the decision is based on.</summary>
    public DateBasis DecidedOnBasis { get; }

    /// <summary>The pathway at the first decision.</summary>
    public Pathway ApprovedAs { get; }

    /// <summary>The pathway on the day: regular from a conversion on.</summary>
    public Pathway Pathway { get; }

    /// <summary>The status of the approval on the day.</summary>
    public ApprovalStatus Status { get; }

    /// <summary>The drugs given together, the approved drug first.</summary>
    public IReadOnlyList<RegimenPartResponse> Regimen { get; }

    /// <summary>Forms of the drug added to the approval by the day.</summary>
    public IReadOnlyList<AddedFormResponse> AlsoCovers { get; }

    /// <summary>The stage of the disease in which the treatment is given.</summary>
    public Setting Setting { get; }

    /// <summary>The label's wording on the day, in our words.</summary>
    public string Indication { get; }

    /// <summary>The approval that replaced this one by the day.</summary>
    public string? SupersededBy { get; }

    /// <summary>The trials behind the decision.</summary>
    public IReadOnlyList<string> Trials { get; }
}

/// <summary>One drug of a regimen.</summary>
/// <param name="Drug">The drug's id.</param>
/// <param name="Name">The drug's name.</param>
/// <param name="Optional">Whether it may be left out.</param>
public sealed record RegimenPartResponse(string Drug, string Name, bool Optional);

/// <summary>A form of the drug that was added to an approval.</summary>
/// <param name="Id">The form's id.</param>
/// <param name="Name">The form's name.</param>
/// <param name="Since">The first day on which the approval covers it.</param>
public sealed record AddedFormResponse(string Id, string Name, DateOnly Since)
{
    internal static AddedFormResponse Of(CoveredForm form, KnowledgeBase kb) =>
        new(form.Drug.Value, kb.Drugs[form.Drug].Name, form.Since);
}
