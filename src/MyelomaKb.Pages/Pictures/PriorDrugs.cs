using MyelomaKb.Domain;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.Pictures;

/// <summary>Says in short which drugs and classes a label asks a patient to have had, or to be refractory to.</summary>
public static class PriorDrugs
{
    public static string Of(Criterion criteria, KnowledgeBase kb) => Say.Capital(Read(criteria, kb));

    private static string Read(Criterion criterion, KnowledgeBase kb) => criterion switch
    {
        All all => Say.List(Parts(all.Children, kb)),
        Any any when any.Children.Select(child => Read(child, kb)).ToList() is var parts && parts.TrueForAll(part => part.Length > 0) =>
            Say.List([.. parts.Distinct()], "or"),
        ExposedTo one => $"after {Name(one.Of, kb)}",
        RefractoryTo one => $"refractory to {Name(one.Of, kb)}",
        _ => "",
    };

    private static List<string> Parts(IReadOnlyList<Criterion> children, KnowledgeBase kb)
    {
        var exposed = children.OfType<ExposedTo>().Select(one => Name(one.Of, kb)).ToList();
        var refractory = children.OfType<RefractoryTo>().Select(one => Name(one.Of, kb)).ToList();
        return
        [
            .. exposed.Count > 0 ? [$"after {Say.List(exposed)}"] : Array.Empty<string>(),
            .. refractory.Count > 0 ? [$"refractory to {Say.List(refractory)}"] : Array.Empty<string>(),
            .. children.Where(child => child is All or Any).Select(child => Read(child, kb)).Where(part => part.Length > 0),
        ];
    }

    private static string Name(AgentSelector of, KnowledgeBase kb) => of switch
    {
        OneDrug one => kb.Drugs[one.Drug].Name,
        OfClass { Agents: 1 } one => Say.Inside(kb.DrugClasses[one.Class].Name),
        OfClass one => $"{one.Agents} drugs of the class {Say.Inside(kb.DrugClasses[one.Class].Name)}",
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };
}
