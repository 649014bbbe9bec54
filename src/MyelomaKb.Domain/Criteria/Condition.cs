using System.Text.Json.Serialization;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Criteria;

/// <summary>A label condition that needs a question of its own.</summary>
public sealed record Condition : Entry
{
    [JsonPropertyOrder(-2)]
    public required Id<Condition> Id { get; init; }

    public required string Question { get; init; }

    public required AnsweredBy AnsweredBy { get; init; }

    public required string Summary { get; init; }

    public override EntryKind Kind => EntryKind.Condition;

    public override string Slug => Id.Value;

    public override string DisplayName => Question;

    public override string NameInText => $"the condition “{Question}”";

    public override string SummaryOn(DateOnly day) => Summary;

    public override ReviewRisk RiskOn(DateOnly day) => ReviewRisk.Standard;
}

/// <summary>Who can answer a condition's question.</summary>
public enum AnsweredBy
{
    Patient,
    Clinician,
}
