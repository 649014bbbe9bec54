using MyelomaKb.Domain;
using MyelomaKb.Pages.Frame;
using MyelomaKb.Pages.Pictures;

namespace MyelomaKb.Pages.Timeline;

/// <summary>The pictures of all drugs and all uses.</summary>
public static class TimelinePictures
{
    public static IReadOnlyList<Picture> Of(PageView view) => PictureList.Of(
        ApprovalsOverTime.Draw("Drugs over time", Rows(view), "/v1/approvals", view),
        CoverageByLines.Draw(Rows(view), "/v1/approvals?inForce=true", view));

    /// <summary>One row a drug, the newest first.</summary>
    private static IEnumerable<PictureRow> Rows(PageView view) =>
        from drug in view.Kb.Drugs.All
        let approvals = DrugApprovals.By(drug, view.Kb, view.Day).ToList()
        where approvals.Count > 0
        orderby approvals.Min(approval => DrugApprovals.Since(approval, drug)) descending, drug.Id
        select new PictureRow(Say.Capital(drug.Name), approvals) { Since = approval => DrugApprovals.Since(approval, drug) };
}
