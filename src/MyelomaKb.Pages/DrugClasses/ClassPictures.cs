using MyelomaKb.Domain;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Pages.Approvals;
using MyelomaKb.Pages.Frame;
using MyelomaKb.Pages.Pictures;

namespace MyelomaKb.Pages.DrugClasses;

/// <summary>The pictures on the page of a class.</summary>
public static class ClassPictures
{
    public static IReadOnlyList<Picture> Of(DrugClass of, PageView view)
    {
        var drugs = view.Kb.Links.DrugsWithin(of.Id).ToList();
        return PictureList.Of(
            ApprovalsOverTime.Draw(
                "Approvals over time",
                drugs.Select(drug => new PictureRow(Say.Capital(drug.Name), [.. DrugApprovals.By(drug, view.Kb, view.Day)])
                {
                    Since = approval => DrugApprovals.Since(approval, drug),
                }),
                $"/v1/drugs?class={of.Id}",
                view),
            CoverageByLines.Draw(
                ApprovalRows.Of(drugs.SelectMany(drug => DrugApprovals.By(drug, view.Kb, view.Day)).Distinct(), view.Kb),
                $"/v1/drugs?class={of.Id}&include=approvals",
                view));
    }
}
