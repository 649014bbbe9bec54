using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Drugs;

/// <summary>The classes as a tree: what a class lies under, and what lies under it.</summary>
public sealed class ClassTree
{
    private readonly Dictionary<Id<DrugClass>, DrugClass> _classes;
    private readonly ILookup<Id<DrugClass>, Id<DrugClass>> _children;

    public ClassTree(IReadOnlyCollection<DrugClass> classes)
    {
        _classes = classes.ToDictionary(one => one.Id);
        _children = classes.Where(one => one.Parent is not null).ToLookup(one => one.Parent!.Value, one => one.Id);
    }

    /// <summary>The class itself and everything below it, parents first.</summary>
    public IEnumerable<Id<DrugClass>> WithDescendants(Id<DrugClass> of) =>
        _children[of].Order().SelectMany(WithDescendants).Prepend(of);

    /// <summary>The class itself and everything above it, nearest first.</summary>
    public IEnumerable<Id<DrugClass>> WithAncestors(Id<DrugClass> of)
    {
        Id<DrugClass>? next = of;
        while (next is { } current)
        {
            yield return current;
            next = _classes[current].Parent;
        }
    }

    /// <summary>The classes directly below this one, by id.</summary>
    public IEnumerable<Id<DrugClass>> Children(Id<DrugClass> of) => _children[of].Order();

    /// <summary>Whether the first class is the second one or lies below it.</summary>
    public bool IsWithin(Id<DrugClass> one, Id<DrugClass> other) => WithAncestors(one).Contains(other);
}
