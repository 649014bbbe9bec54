using System.Text.Json.Serialization;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Claims;

/// <summary>A published statement about treatment, and how it compares with the labels.</summary>
public sealed record Claim : Entry
{
    [JsonPropertyOrder(-2)]
    public required Id<Claim> Id { get; init; }

    /// <summary>What is claimed, in our words.</summary>
    public required string Statement { get; init; }

    public required Cite StatedIn { get; init; }

    public required DateOnly ComparedOn { get; init; }

    public IReadOnlyList<Id<Drug>> Drugs { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Id<Approval>> Approvals { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Id<Combination>> Combinations { get; init => field = value ?? []; } = [];

    public required ClaimVerdict Verdict { get; init; }

    /// <summary>Where the claim and the label part.</summary>
    public string? Difference { get; init; }

    public override EntryKind Kind => EntryKind.Claim;

    public override string Slug => Id.Value;

    public override bool MustCite => true;

    public override string DisplayName => Statement;

    public override string NameInText => $"the claim “{Statement}”";

    public override string SummaryOn(DateOnly day) => Difference ?? Statement;

    public override IEnumerable<Cite> AllCites => Cites.Prepend(StatedIn);
}

/// <summary>How a claim compares with the labels.</summary>
public enum ClaimVerdict
{
    Agrees,
    Differs,
    Partly,
    NotCheckable,
}
