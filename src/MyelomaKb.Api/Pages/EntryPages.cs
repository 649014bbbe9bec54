using MyelomaKb.Api.Approvals;
using MyelomaKb.Api.Combinations;
using MyelomaKb.Api.DrugClasses;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Pages;
using MyelomaKb.Pages.Approvals;
using MyelomaKb.Pages.Combinations;
using MyelomaKb.Pages.DrugClasses;
using MyelomaKb.Pages.Drugs;
using MyelomaKb.Pages.Frame;
using MyelomaKb.Pages.Timeline;

namespace MyelomaKb.Api.Pages;

/// <summary>The pages of entries; ids and names in their paths mean what they mean in the API.</summary>
internal static class EntryPages
{
    public static Reply<PageSubject> Drug(string id, Snapshot snapshot, PageView view) => DrugPaths.Find(id, "", snapshot)
        .Then<PageSubject>(drug => new PageSubject(Of<DrugPage>(view, drug), () => DrugPictures.Of(drug, view)));

    public static Reply<PageSubject> Class(string id, Snapshot snapshot, PageView view) => GetDrugClass.Find(id, snapshot)
        .Then<PageSubject>(one => new PageSubject(
            Page.Of<ClassPage>(("View", view), ("Class", one)), () => ClassPictures.Of(one, view)));

    public static Reply<PageSubject> Approval(string id, Snapshot snapshot, PageView view) => GetApproval.Find(id, snapshot)
        .Then<PageSubject>(approval => new PageSubject(Of<ApprovalPage>(view, approval), () => ApprovalPictures.Of(approval, view)));

    public static Reply<PageSubject> Combination(string id, Snapshot snapshot, PageView view) => GetCombination.Find(id, snapshot)
        .Then<PageSubject>(one => new PageSubject(Of<CombinationPage>(view, one), () => CombinationPictures.Of(one, view)));

    public static Reply<PageSubject> Timeline(PageView view) =>
        new PageSubject(Page.Of<TimelinePage>(("View", view)), () => TimelinePictures.Of(view));

    private static Page Of<TPage>(PageView view, Entry entry)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        Page.Of<TPage>(("View", view), (entry.Kind.ToString(), entry));
}
