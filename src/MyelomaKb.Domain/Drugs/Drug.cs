using System.Text.Json.Serialization;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Drugs;

/// <summary>A drug in one form; another form of the same active substance is a drug of its own (<see cref="FormOf"/>).</summary>
public sealed record Drug : Entry
{
    [JsonPropertyOrder(-2)]
    public required Id<Drug> Id { get; init; }

    /// <summary>The international nonproprietary name, without the four-letter suffix.</summary>
    public required string Name { get; init; }

    /// <summary>The nonproprietary name with the suffix that the FDA adds, where one exists.</summary>
    public required string NonproprietaryName { get; init; }

    /// <summary>The drug that this is another form of.</summary>
    public Id<Drug>? FormOf { get; init; }

    public IReadOnlyList<Brand> Brands { get; init => field = value ?? []; } = [];

    public IReadOnlyList<DrugName> Names { get; init => field = value ?? []; } = [];

    public required Id<DrugClass> Class { get; init; }

    public required Modality Modality { get; init; }

    public IReadOnlyList<string> Targets { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Route> Routes { get; init => field = value ?? []; } = [];

    public required DrugRole Role { get; init; }

    public DrugCodes Codes { get; init => field = value ?? new(); } = new();

    public IReadOnlyList<string> BoxedWarnings { get; init => field = value ?? []; } = [];

    /// <summary>Whether a United States risk evaluation and mitigation strategy applies; null where that is not known.</summary>
    public bool? Rems { get; init; }

    public required string Summary { get; init; }

    public required string PlainLanguage { get; init; }

    /// <summary>The agent that counts for exposure, refractoriness and classes: forms of one substance are one agent.</summary>
    public Id<Drug> Agent => FormOf ?? Id;

    public override EntryKind Kind => EntryKind.Drug;

    public override string Slug => Id.Value;

    public override bool MustCite => true;

    public override string DisplayName => Name;

    public override string NameInText => Name;

    public override string SummaryOn(DateOnly day) => Summary;

    public override ReviewRisk RiskOn(DateOnly day) => ReviewRisk.Standard;
}
