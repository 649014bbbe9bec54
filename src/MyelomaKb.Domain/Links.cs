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
    private readonly ILookup<Id<Source>, Entry>[] _citing;

    /// <summary>Links from tables that are those of the knowledge base before are taken over.</summary>
    internal Links(KnowledgeBase kb, Links? before)
    {
        _kb = kb;
        DrugsOfClass = Read(one => one.Drugs, links => links.DrugsOfClass, drugs => drugs.ToLookup(drug => drug.Class));
        FormsOf = Read(one => one.Drugs, links => links.FormsOf, drugs =>
            drugs.Where(drug => drug.FormOf is not null).ToLookup(drug => drug.FormOf!.Value));
        ApprovalsOfDrug = Read(one => one.Approvals, links => links.ApprovalsOfDrug, all => all.ToLookup(approval => approval.Drug));
        ApprovalsCovering = Read(one => one.Approvals, links => links.ApprovalsCovering, all =>
            Inverse(all, approval => approval.Forms().Select(form => form.Drug)));
        ApprovalsWithDrug = Read(one => one.Approvals, links => links.ApprovalsWithDrug, all =>
            Inverse(all, approval => approval.Regimen.Select(part => part.Drug)));
        CombinationsOfApproval = Read(one => one.Combinations, links => links.CombinationsOfApproval, all =>
            Inverse(all, combination => combination.Approvals));
        CombinationsWithDrug = Read(one => one.Combinations, links => links.CombinationsWithDrug, all =>
            Inverse(all, combination => combination.Components.Select(part => part.Drug)));
        ApprovalsOfTrial = Read(one => one.Approvals, links => links.ApprovalsOfTrial, all => Inverse(all, approval => approval.Trials));
        CombinationsOfTrial = Read(one => one.Combinations, links => links.CombinationsOfTrial, all =>
            Inverse(all, combination => combination.Trials));
        ClaimsOfDrug = Read(one => one.Claims, links => links.ClaimsOfDrug, all => Inverse(all, claim => claim.Drugs));
        ClaimsOfApproval = Read(one => one.Claims, links => links.ClaimsOfApproval, all => Inverse(all, claim => claim.Approvals));
        ClaimsOfCombination = Read(one => one.Claims, links => links.ClaimsOfCombination, all => Inverse(all, claim => claim.Combinations));
        LabelsOfDrug = Read(one => one.Labels, links => links.LabelsOfDrug, all => all.ToLookup(label => label.Drug));
        _citing =
        [
            Citing(0, one => one.Sources),
            Citing(1, one => one.DrugClasses),
            Citing(2, one => one.Drugs),
            Citing(3, one => one.Conditions),
            Citing(4, one => one.Trials),
            Citing(5, one => one.Approvals),
            Citing(6, one => one.Combinations),
            Citing(7, one => one.Claims),
            Citing(8, one => one.Labels),
        ];

        ILookup<TKey, TTo> Read<TEntry, TKey, TTo>(
            Func<KnowledgeBase, EntryTable<TEntry>> table,
            Func<Links, ILookup<TKey, TTo>> taken,
            Func<IReadOnlyList<TEntry>, ILookup<TKey, TTo>> make)
            where TEntry : Entry =>
            before is not null && table(before._kb) == table(kb) ? taken(before) : make(table(kb).All);

        ILookup<Id<Source>, Entry> Citing<TEntry>(int at, Func<KnowledgeBase, EntryTable<TEntry>> table)
            where TEntry : Entry =>
            Read(
                table, links => links._citing[at], all => Inverse<Entry, Source>(all, entry => entry.AllCites.Select(cite => cite.Source)));
    }

    /// <summary>Drugs whose own class this is; those of child classes are not among them.</summary>
    public ILookup<Id<DrugClass>, Drug> DrugsOfClass { get; }

    /// <summary>Other forms of a drug's active substance.</summary>
    public ILookup<Id<Drug>, Drug> FormsOf { get; }

    /// <summary>Approvals of the drug itself.</summary>
    public ILookup<Id<Drug>, Approval> ApprovalsOfDrug { get; }

    /// <summary>Approvals of the drug itself, and those of another form that cover it too from some day on.</summary>
    public ILookup<Id<Drug>, Approval> ApprovalsCovering { get; }

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
    public IEnumerable<Entry> CitedBy(Id<Source> source) => _citing.SelectMany(of => of[source]);

    /// <summary>Drugs of the class and of all classes below it, ordered by id.</summary>
    public IEnumerable<Drug> DrugsWithin(Id<DrugClass> of) =>
        _kb.Classes.WithDescendants(of).SelectMany(one => DrugsOfClass[one]).OrderBy(drug => drug.Id);

    /// <summary>The day on which the entry was last compared with a source: the newest day on which one of its sources was read.</summary>
    public DateOnly? ReviewedOn(Entry entry) => entry.AllCites.Max(cite => _kb.Sources[cite.Source].Retrieved);

    private static ILookup<Id<TTo>, TFrom> Inverse<TFrom, TTo>(IEnumerable<TFrom> all, Func<TFrom, IEnumerable<Id<TTo>>> to) =>
        all.SelectMany(from => to(from).Distinct(), (from, id) => (from, id)).ToLookup(pair => pair.id, pair => pair.from);
}
