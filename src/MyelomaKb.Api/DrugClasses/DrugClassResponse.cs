using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Api.DrugClasses;

/// <summary>A pharmacological class, its parent classes, its child classes and its drugs.</summary>
public sealed record DrugClassResponse : EntryResponse
{
    public DrugClassResponse(DrugClass of, Snapshot snapshot)
        : base(of, "/v1/drug-classes/", snapshot)
    {
        Name = of.Name;
        Abbreviation = of.Abbreviation;
        Summary = of.Summary;
        Parents = [.. snapshot.Kb.Classes.WithAncestors(of.Id).Skip(1).Select(one => NamedLink.To(one, snapshot.Kb))];
        Children = [.. snapshot.Kb.Classes.Children(of.Id).Select(one => NamedLink.To(one, snapshot.Kb))];
        Drugs = [.. snapshot.Kb.Links.DrugsWithin(of.Id).Select(drug => NamedLink.To(drug.Id, snapshot.Kb))];
    }

    /// <summary>The class's name.</summary>
    public string Name { get; }

    /// <summary>Its usual abbreviation.</summary>
    public string? Abbreviation { get; }

    /// <summary>What the drugs of the class do.</summary>
    public string Summary { get; }

    /// <summary>Its parent classes, nearest first.</summary>
    public IReadOnlyList<NamedLink> Parents { get; }

    /// <summary>Its direct child classes.</summary>
    public IReadOnlyList<NamedLink> Children { get; }

    /// <summary>Its drugs, including those of child classes.</summary>
    public IReadOnlyList<NamedLink> Drugs { get; }
}
