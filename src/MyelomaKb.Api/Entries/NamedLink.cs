using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Api.Entries;

/// <summary>Another entry, by id and name.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Name">The entry's name.</param>
public sealed record NamedLink(string Id, string Name)
{
    public static NamedLink To(Id<Drug> drug, KnowledgeBase kb) => new(drug.Value, kb.Drugs[drug].Name);

    public static NamedLink To(Id<DrugClass> of, KnowledgeBase kb) => new(of.Value, kb.DrugClasses[of].Name);
}
