using MyelomaKb.Api.Claims;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Trials;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Combinations;

/// <summary>A named regimen: its drugs, its settings, and the approvals of exactly these drugs.</summary>
public sealed record CombinationResponse : EntryResponse
{
    public CombinationResponse(Combination combination, Snapshot snapshot, IReadOnlyList<string> include)
        : base(combination, "/v1/combinations/", snapshot)
    {
        Abbreviation = combination.Abbreviation;
        Name = combination.Name;
        Aliases = combination.Aliases;
        Summary = combination.Summary;
        Components =
        [
            .. combination.Components.Select(part => new ComponentResponse(part.Drug.Value, snapshot.Kb.Drugs[part.Drug].Name, part.Role)),
        ];
        Settings = [.. combination.Settings.Select(one => new CombinationSettingResponse(
            one.Setting, one.Lines is { } lines ? new LinesResponse((int?)lines.AtLeast, (int?)lines.AtMost) : null, one.Note))];
        var approvals = CombinationApprovals.By(combination, snapshot).ToList();
        Approvals = [.. approvals.Select(approval => approval.Slug)];
        ApprovedBy = [.. approvals.Where(one => one.InForceOn(snapshot.Day)).Select(one => one.Regulator).Distinct().Order()];
        Trials = [.. combination.Trials.Select(trial => trial.Value)];
        Included = include.Count == 0 ? null : new CombinationIncluded(combination, approvals, snapshot, include);
    }

    /// <summary>The usual abbreviation, such as VRd.</summary>
    public string Abbreviation { get; }

    /// <summary>The name written out.</summary>
    public string Name { get; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>What it is and where it is used.</summary>
    public string Summary { get; }

    /// <summary>Its drugs.</summary>
    public IReadOnlyList<ComponentResponse> Components { get; }

    /// <summary>The stage of the disease in which it is used.</summary>
    public IReadOnlyList<CombinationSettingResponse> Settings { get; }

    /// <summary>Approvals of exactly this regimen, up to form, decided by the day; newest first.</summary>
    public IReadOnlyList<string> Approvals { get; }

    /// <summary>Regulators with such an approval in force on the day.</summary>
    public IReadOnlyList<Regulator> ApprovedBy { get; }

    /// <summary>Trials of the combination.</summary>
    public IReadOnlyList<string> Trials { get; }

    /// <summary>Related entries that `include` requested.</summary>
    public CombinationIncluded? Included { get; }
}

/// <summary>One drug of a combination.</summary>
/// <param name="Drug">The drug's id.</param>
/// <param name="Name">The drug's name.</param>
/// <param name="Role">The part that it plays.</param>
public sealed record ComponentResponse(string Drug, string Name, ComponentRole Role);

/// <summary>A setting in which a combination is used.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Lines">After how many lines of therapy, if known.</param>
/// <param name="Note">A remark.</param>
public sealed record CombinationSettingResponse(Setting Setting, LinesResponse? Lines, string? Note);

/// <summary>A number of lines of therapy, both bounds included.</summary>
/// <param name="AtLeast">The fewest.</param>
/// <param name="AtMost">The most.</param>
public sealed record LinesResponse(int? AtLeast, int? AtMost);

/// <summary>Entries related to a combination.</summary>
public sealed record CombinationIncluded
{
    public CombinationIncluded(Combination combination, IEnumerable<Approval> approvals, Snapshot snapshot, IReadOnlyList<string> include)
    {
        Approvals = include.Contains("approvals") ? [.. approvals.Select(one => new ApprovalSummary(one, snapshot))] : null;
        Trials = include.Contains("trials")
            ? [.. combination.Trials.Select(id => new TrialResponse(snapshot.Kb.Trials[id], snapshot))]
            : null;
        Claims = include.Contains("claims")
            ? [.. snapshot.Kb.Links.ClaimsOfCombination[combination.Id].Select(one => new ClaimResponse(one, snapshot))]
            : null;
    }

    /// <summary>What can be included with a combination.</summary>
    public static IReadOnlyList<string> Names { get; } = ["approvals", "trials", "claims"];

    /// <summary>Approvals of exactly this regimen.</summary>
    public IReadOnlyList<ApprovalSummary>? Approvals { get; }

    /// <summary>Trials of the combination.</summary>
    public IReadOnlyList<TrialResponse>? Trials { get; }

    /// <summary>Published claims about the combination.</summary>
    public IReadOnlyList<ClaimResponse>? Claims { get; }
}

/// <summary>The approvals of a combination.</summary>
public static class CombinationApprovals
{
    /// <summary>Those decided by the day, newest first.</summary>
    public static IEnumerable<Approval> By(Combination combination, Snapshot snapshot) =>
        ApprovalOrder.Of(combination.Approvals.Select(id => snapshot.Kb.Approvals[id]), snapshot);
}
