using System.Text.Json.Serialization;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Drugs;

/// <summary>A pharmacological class; a class holds the drugs of its child classes too.</summary>
public sealed record DrugClass : Entry
{
    [JsonPropertyOrder(-2)]
    public required Id<DrugClass> Id { get; init; }

    public required string Name { get; init; }

    public string? Abbreviation { get; init; }

    public Id<DrugClass>? Parent { get; init; }

    public required string Summary { get; init; }

    public override EntryKind Kind => EntryKind.DrugClass;

    public override string Slug => Id.Value;

    public override string DisplayName => Name;

    public override string NameInText => $"the class “{Name}”";

    public override string SummaryOn(DateOnly day) => Summary;
}
