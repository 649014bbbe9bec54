using Microsoft.AspNetCore.Components;

namespace MyelomaKb.Pages;

/// <summary>A page to be rendered: which component, and what it is given.</summary>
public sealed record Page(Type Component, IReadOnlyDictionary<string, object?> Given)
{
    /// <summary>The page that a component makes of these parameters.</summary>
    public static Page Of<TComponent>(params (string Name, object? Value)[] given)
        where TComponent : IComponent =>
        new(typeof(TComponent), given.ToDictionary(one => one.Name, one => one.Value));
}
