using System.Text.Json.Serialization;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Trials;

/// <summary>A clinical trial behind an approval or a combination, with its headline results.</summary>
public sealed record Trial : Entry
{
    [JsonPropertyOrder(-2)]
    public required Id<Trial> Id { get; init; }

    /// <summary>The ClinicalTrials.gov number, NCT and eight digits.</summary>
    public string? Nct { get; init; }

    public required string Name { get; init; }

    public required string Phase { get; init; }

    public required string Population { get; init; }

    public IReadOnlyList<string> Arms { get; init => field = value ?? []; } = [];

    public int? Enrolled { get; init; }

    public required TrialStatus Status { get; init; }

    public IReadOnlyList<TrialResult> Results { get; init => field = value ?? []; } = [];

    /// <summary>Whether a result is that of a control arm: an arm that another result of the trial names as its comparator.</summary>
    public bool IsControl(TrialResult result) => Results.Any(other => other.Comparator == result.Arm && other.Arm != result.Arm);

    public override EntryKind Kind => EntryKind.Trial;

    public override string Slug => Id.Value;

    public override bool MustCite => true;

    public override string DisplayName => Name;

    public override string NameInText => $"the trial {Name}";

    public override string SummaryOn(DateOnly day) => Population;

    public override IEnumerable<Cite> AllCites => Cites.Concat(Results.Select(result => result.Cite));
}

/// <summary>The status of the trial.</summary>
public enum TrialStatus
{
    Ongoing,
    Completed,
    Reported,
    Stopped,
}
