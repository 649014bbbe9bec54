using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Domain;

/// <summary>The links between entries, read backwards: what refers to a drug, a class, an approval, a combination, a trial.</summary>
public sealed class Links
{
    private readonly KnowledgeBase _kb;

    internal Links(KnowledgeBase kb)
    {
        _kb = kb;
        DrugsOfClass = kb.Drugs.All.ToLookup(drug => drug.Class);
        FormsOf = kb.Drugs.All.Where(drug => drug.FormOf is not null).ToLookup(drug => drug.FormOf!.Value);
        ApprovalsOfDrug = kb.Approvals.All.ToLookup(approval => approval.Drug);
        ApprovalsWithDrug = Inverse(kb.Approvals.All, approval => approval.Regimen.Select(part => part.Drug));
        CombinationsOfApproval = Inverse(kb.Combinations.All, combination => combination.Approvals);
        CombinationsWithDrug = Inverse(kb.Combinations.All, combination => combination.Components.Select(part => part.Drug));
        ApprovalsOfTrial = Inverse(kb.Approvals.All, approval => approval.Trials);
        CombinationsOfTrial = Inverse(kb.Combinations.All, combination => combination.Trials);
        ClaimsOfDrug = Inverse(kb.Claims.All, claim => claim.Drugs);
        ClaimsOfApproval = Inverse(kb.Claims.All, claim => claim.Approvals);
        ClaimsOfCombination = Inverse(kb.Claims.All, claim => claim.Combinations);
        CitedBy = Inverse(
            kb.Entries.OrderBy(entry => entry.Kind).ThenBy(entry => entry.Slug, StringComparer.Ordinal),
            entry => entry.AllCites.Select(cite => cite.Source));
        LabelsOfDrug = kb.Labels.All.ToLookup(label => label.Drug);
    }

    /// <summary>Drugs whose own class this is; those of child classes are not among them.</summary>
    public ILookup<Id<DrugClass>, Drug> DrugsOfClass { get; }

    /// <summary>Other forms of a drug's active substance.</summary>
    public ILookup<Id<Drug>, Drug> FormsOf { get; }

    /// <summary>Approvals of the drug itself.</summary>
    public ILookup<Id<Drug>, Approval> ApprovalsOfDrug { get; }

    /// <summary>Approvals whose regimen holds the drug.</summary>
    public ILookup<Id<Drug>, Approval> ApprovalsWithDrug { get; }

    public ILookup<Id<Approval>, Combination> CombinationsOfApproval { get; }

    public ILookup<Id<Drug>, Combination> CombinationsWithDrug { get; }

    public ILookup<Id<Trial>, Approval> ApprovalsOfTrial { get; }

    public ILookup<Id<Trial>, Combination> CombinationsOfTrial { get; }

    public ILookup<Id<Drug>, Claim> ClaimsOfDrug { get; }

    public ILookup<Id<Approval>, Claim> ClaimsOfApproval { get; }

    public ILookup<Id<Combination>, Claim> ClaimsOfCombination { get; }

    public ILookup<Id<Drug>, Label> LabelsOfDrug { get; }

    /// <summary>The entries that cite a source, by kind and id.</summary>
    public ILookup<Id<Source>, Entry> CitedBy { get; }

    /// <summary>Drugs of the class and of all classes below it, ordered by id.</summary>
    public IEnumerable<Drug> DrugsWithin(Id<DrugClass> of) =>
        _kb.Classes.WithDescendants(of).SelectMany(one => DrugsOfClass[one]).OrderBy(drug => drug.Id);

    /// <summary>The day on which the entry was last held against a source: the newest day one of its sources was read.</summary>
    public DateOnly? ReviewedOn(Entry entry) => entry.AllCites.Max(cite => _kb.Sources[cite.Source].Retrieved);

    private static ILookup<Id<TTo>, TFrom> Inverse<TFrom, TTo>(IEnumerable<TFrom> all, Func<TFrom, IEnumerable<Id<TTo>>> to) =>
        all.SelectMany(from => to(from).Distinct(), (from, id) => (from, id)).ToLookup(pair => pair.id, pair => pair.from);
}
