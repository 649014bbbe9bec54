using System.Text.Json.Serialization;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Domain.Combinations;

/// <summary>A named regimen: which drugs, in which settings, and which approvals are of exactly these drugs.</summary>
public sealed record Combination : Entry
{
    [JsonPropertyOrder(-2)]
    public required Id<Combination> Id { get; init; }

    public required string Abbreviation { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<string> Aliases { get; init => field = value ?? []; } = [];

    public required IReadOnlyList<Component> Components { get; init; }

    public required IReadOnlyList<CombinationSetting> Settings { get; init; }

    /// <summary>Approvals of exactly this regimen, up to form.</summary>
    public IReadOnlyList<Id<Approval>> Approvals { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Id<Trial>> Trials { get; init => field = value ?? []; } = [];

    public required string Summary { get; init; }

    public override EntryKind Kind => EntryKind.Combination;

    public override string Slug => Id.Value;

    public override bool MustCite => true;

    public override string DisplayName => Abbreviation;

    public override string NameInText => $"the combination {Abbreviation}";

    public override IEnumerable<Setting> UsedIn => Settings.Select(one => one.Setting);

    public override string SummaryOn(DateOnly day) => Name;

    public override ReviewRisk RiskOn(DateOnly day) => ReviewRisk.Standard;
}

/// <summary>One drug of a combination and the part it plays.</summary>
public sealed record Component(Id<Drug> Drug, ComponentRole Role);

/// <summary>A setting in which the combination is used, with the lines of therapy it follows where that is said.</summary>
public sealed record CombinationSetting(Setting Setting, Bounds? Lines = null, string? Note = null);

/// <summary>The part a drug plays in a combination.</summary>
public enum ComponentRole
{
    Backbone,
    Partner,
    Steroid,
}
