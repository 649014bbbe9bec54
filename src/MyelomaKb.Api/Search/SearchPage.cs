using System.Text.Json.Serialization;
using MyelomaKb.Api.Answering;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Search;

/// <summary>One page of what was found.</summary>
public sealed record SearchPage : IPage
{
    /// <summary>How many entries of each kind fit, whatever kinds were wished for.</summary>
    public required IReadOnlyList<SearchFacet> Facets { get; init; }

    /// <summary>The entries of this page, the best first.</summary>
    public required IReadOnlyList<SearchHit> Items { get; init; }

    /// <summary>The cursor of the next page; null on the last one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Next { get; init; }

    /// <summary>How many entries of the wished kinds fit.</summary>
    public required int Total { get; init; }
}

/// <summary>How many entries of a kind fit.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many.</param>
public sealed record SearchFacet(EntryKind Kind, int Count);
