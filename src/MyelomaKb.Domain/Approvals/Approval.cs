using System.Text.Json.Serialization;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Domain.Approvals;

/// <summary>A regulator's decision on one indication, with the label's wording over time and what happened to it since.</summary>
public sealed record Approval : Entry
{
    [JsonPropertyOrder(-2)]
    public required Id<Approval> Id { get; init; }

    /// <summary>The drug that was approved.</summary>
    public required Id<Drug> Drug { get; init; }

    public required Regulator Regulator { get; init; }

    public required string Brand { get; init; }

    /// <summary>The regulator's application number.</summary>
    public string? Application { get; init; }

    public required DateOnly DecidedOn { get; init; }

    /// <summary>What the day of the decision rests on; null is the decision itself.</summary>
    public DateBasis? DecidedOnBasis { get; init; }

    /// <summary>The pathway at the first decision.</summary>
    public required Pathway ApprovedAs { get; init; }

    /// <summary>The drugs given together, the approved drug first.</summary>
    public required IReadOnlyList<RegimenPart> Regimen { get; init; }

    public required Setting Setting { get; init; }

    /// <summary>The label's wordings, ascending; the first starts on the day of the decision.</summary>
    public required IReadOnlyList<LabelVersion> Versions { get; init; }

    /// <summary>What happened, ascending by day.</summary>
    public required IReadOnlyList<ApprovalEvent> History { get; init; }

    public Id<Approval>? SupersededBy { get; init; }

    public IReadOnlyList<Id<Trial>> Trials { get; init => field = value ?? []; } = [];

    public override EntryKind Kind => EntryKind.Approval;

    public override string Slug => Id.Value;

    public override bool MustCite => true;

    public override string DisplayName => $"{Brand}, {Wire<Regulator>.Name(Regulator)}, {DecidedOn:O}";

    public override string NameInText => $"the {Wire<Regulator>.Name(Regulator)} approval of {Brand} from {DecidedOn:O}";

    public override Regulator? DecidedBy => Regulator;

    public override IEnumerable<Setting> UsedIn => [Setting];

    public override string SummaryOn(DateOnly day) => (this.VersionOn(day) ?? Versions[0]).Indication;

    public override ReviewRisk RiskOn(DateOnly day) =>
        this.StatusOn(day) == ApprovalStatus.InForce ? ReviewRisk.High : ReviewRisk.Low;

    public override IEnumerable<Cite> AllCites =>
        Cites.Concat(Versions.SelectMany(version => version.Cites)).Concat(History.SelectMany(one => one.Cites));
}
