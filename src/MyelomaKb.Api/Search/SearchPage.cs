using System.Text.Json.Serialization;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Search;

/// <summary>One page of what was found.</summary>
public sealed record SearchPage : IPage
{
    /// <summary>The number of matching entries of each kind, regardless of `kind`.</summary>
    public required IReadOnlyList<SearchFacet> Facets { get; init; }

    /// <summary>The entries of this page, best first.</summary>
    public required IReadOnlyList<SearchHit> Items { get; init; }

    /// <summary>The cursor of the next page; null on the last one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Next { get; init; }

    /// <summary>The number of matching entries of the kinds requested.</summary>
    public required int Total { get; init; }
}

/// <summary>The number of entries of one kind that match.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many.</param>
public sealed record SearchFacet(EntryKind Kind, int Count);
