using System.Text.Json.Serialization;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Criteria;

/// <summary>A criterion on a number; it lies within the bounds, both ends included.</summary>
public abstract record BoundedLeaf : Leaf
{
    private protected BoundedLeaf(Bounds bounds) => Bounds = bounds;

    /// <summary>The least value that holds.</summary>
    public decimal? AtLeast
    {
        get => Bounds.AtLeast;
        init => Bounds = Bounds with { AtLeast = value };
    }

    /// <summary>The greatest value that holds.</summary>
    public decimal? AtMost
    {
        get => Bounds.AtMost;
        init => Bounds = Bounds with { AtMost = value };
    }

    /// <summary>Both bounds; at least one is given.</summary>
    [JsonIgnore]
    public Bounds Bounds { get; private init; }
}
