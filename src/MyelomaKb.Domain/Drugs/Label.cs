using System.Globalization;
using System.Text.Json.Serialization;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Drugs;

/// <summary>A United States label as last seen: which document, which version, since when.</summary>
public sealed record Label : Entry
{
    [JsonPropertyOrder(-2)]
    public required Id<Label> Id { get; init; }

    public required Id<Drug> Drug { get; init; }

    public required string Brand { get; init; }

    public required Regulator Regulator { get; init; }

    /// <summary>The identifier that all versions of one label share.</summary>
    public required string SetId { get; init; }

    public required int Version { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    public required string Url { get; init; }

    public required DateOnly SeenOn { get; init; }

    public override EntryKind Kind => EntryKind.Label;

    public override string Slug => Id.Value;

    public override string DisplayName => $"{Brand}, {Wire<Regulator>.Name(Regulator)} label";

    public override string NameInText => $"the label of {Brand}";

    public override Regulator? DecidedBy => Regulator;

    public override DateOnly? ReadOn => SeenOn;

    public override string SummaryOn(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"Version {Version}");

    public override ReviewRisk RiskOn(DateOnly day) => ReviewRisk.High;
}
