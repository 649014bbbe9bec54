using System.Text.Json.Serialization;

namespace MyelomaKb.Api.Http.Reading;

/// <summary>One page of a list, in the list's total order.</summary>
public sealed record Page<TItem> : IPage
{
    /// <summary>The entries of this page.</summary>
    public required IReadOnlyList<TItem> Items { get; init; }

    /// <summary>The cursor of the next page; null on the last one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Next { get; init; }

    /// <summary>How many entries the whole list has.</summary>
    public required int Total { get; init; }
}

/// <summary>A page of anything.</summary>
public interface IPage
{
    string? Next { get; }
}
