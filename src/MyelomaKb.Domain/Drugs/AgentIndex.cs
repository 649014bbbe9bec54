using System.Collections.Frozen;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Drugs;

/// <summary>
/// Numbers for agents and classes, so that what is known of them fits in arrays. An agent stands for all forms of its substance.
/// </summary>
public sealed class AgentIndex
{
    private readonly FrozenDictionary<Id<Drug>, int> _agentOf;
    private readonly FrozenDictionary<Id<DrugClass>, int> _classes;

    public AgentIndex(IReadOnlyCollection<Drug> drugs, IReadOnlyCollection<DrugClass> classes)
    {
        Agents = [.. drugs.Where(drug => drug.FormOf is null).Select(drug => drug.Id).Order()];
        var numbers = Agents.Select((id, at) => (id, at)).ToDictionary(pair => pair.id, pair => pair.at);
        _agentOf = drugs.ToFrozenDictionary(drug => drug.Id, drug => numbers[drug.Agent]);
        Classes = [.. ParentsFirst(classes)];
        _classes = Classes.Select((id, at) => (id, at)).ToFrozenDictionary(pair => pair.id, pair => pair.at);
        var parents = classes.ToDictionary(one => one.Id, one => one.Parent);
        ParentOf = [.. Classes.Select(id => parents[id] is { } parent ? _classes[parent] : -1)];
        var classOf = drugs.ToDictionary(drug => drug.Id, drug => drug.Class);
        ClassOf = [.. Agents.Select(id => _classes[classOf[id]])];
    }

    /// <summary>The agents by number.</summary>
    public IReadOnlyList<Id<Drug>> Agents { get; }

    /// <summary>The classes by number; a parent has a smaller number than its children.</summary>
    public IReadOnlyList<Id<DrugClass>> Classes { get; }

    /// <summary>The number of an agent's own class, by the agent's number.</summary>
    public IReadOnlyList<int> ClassOf { get; }

    /// <summary>The number of a class's parent, by the class's number; -1 for none.</summary>
    public IReadOnlyList<int> ParentOf { get; }

    /// <summary>The number of the agent that this drug is a form of, or is.</summary>
    public int AgentOf(Id<Drug> drug) => _agentOf[drug];

    /// <summary>The number of a class.</summary>
    public int NumberOf(Id<DrugClass> of) => _classes[of];

    private static IEnumerable<Id<DrugClass>> ParentsFirst(IReadOnlyCollection<DrugClass> classes)
    {
        var tree = new ClassTree(classes);
        return classes.Where(one => one.Parent is null).Select(one => one.Id).Order().SelectMany(tree.WithDescendants);
    }
}
