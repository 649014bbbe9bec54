using System.Text.Json.Serialization;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Sources;

/// <summary>A document that facts are checked against: a label, a regulator's notice, a paper, a registry.</summary>
public sealed record Source : Entry
{
    [JsonPropertyOrder(-2)]
    public required Id<Source> Id { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    [JsonPropertyName("kind")]
    public required SourceKind SourceKind { get; init; }

    /// <summary>Where it can be read; absent for documents without a public address.</summary>
    public string? Url { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>The day on which it was last read for this knowledge base.</summary>
    public DateOnly? Retrieved { get; init; }

    public string? Authors { get; init; }

    [JsonIgnore]
    public override EntryKind Kind => EntryKind.Source;

    public override string Slug => Id.Value;

    public override string DisplayName => Title;

    public override string NameInText => $"the source “{Title}”";

    public override DateOnly? ReadOn => Retrieved;

    public override string SummaryOn(DateOnly day) => Publisher;
}

/// <summary>What kind of document a source is.</summary>
public enum SourceKind
{
    Label,
    RegulatorNotice,
    Paper,
    Registry,
    Article,
    Terminology,
    Other,
}
