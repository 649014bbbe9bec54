using System.Text.Json.Serialization;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Approvals;

/// <summary>One drug of a regimen; an optional one may be left out.</summary>
public sealed record RegimenPart(
    Id<Drug> Drug, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Optional = false);

/// <summary>The label's wording from a day on, and what it asks of a patient.</summary>
public sealed record LabelVersion(
    DateOnly From, string Indication, Criterion Criteria, VersionBasis Basis, IReadOnlyList<Cite>? Cites = null)
{
    /// <summary>The sources of this wording; none where those of the approval are.</summary>
    public IReadOnlyList<Cite> Cites { get; init => field = value ?? []; } = Cites ?? [];
}

/// <summary>Something that happened to an approval on a day; the drug is the form that was added.</summary>
public sealed record ApprovalEvent(
    DateOnly On, ApprovalEventKind Event, Id<Drug>? Drug = null, string? Note = null, IReadOnlyList<Cite>? Cites = null)
{
    /// <summary>The sources of this event; none where those of the approval are.</summary>
    public IReadOnlyList<Cite> Cites { get; init => field = value ?? []; } = Cites ?? [];
}

/// <summary>How a regulator approves. Accelerated, conditional and exceptional rest on less complete data than regular.</summary>
public enum Pathway
{
    Regular,
    Accelerated,
    Conditional,
    Exceptional,
}

/// <summary>What a decision day is based on.</summary>
public enum DateBasis
{
    Decision,
    Announcement,
    Month,
    Year,
    Assumed,
}

/// <summary>What a wording is based on.</summary>
public enum VersionBasis
{
    Label,
    Notice,
    Assumed,
}

/// <summary>What can happen to an approval.</summary>
public enum ApprovalEventKind
{
    Approved,
    ConvertedToRegular,
    Superseded,
    WithdrawalRequested,
    Withdrawn,
    LabelChange,
    RemsRemoved,
    FormulationAdded,
    PositiveOpinion,
    NegativeOpinion,
    SafetyAlert,
    MarketingStopped,
    ExtensionAbandoned,
}
