using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Pages.Frame;
using MyelomaKb.Pages.Pictures;

namespace MyelomaKb.Pages.Approvals;

/// <summary>The pictures on the page of an approval.</summary>
public static class ApprovalPictures
{
    public static IReadOnlyList<Picture> Of(Approval approval, PageView view) => PictureList.Of(
        ApprovalsOverTime.Draw("Over time", ApprovalRows.Of([approval], view.Kb), $"/v1/approvals/{approval.Id}", view),
        CoverageByLines.Draw(ApprovalRows.Of([approval], view.Kb), $"/v1/approvals/{approval.Id}", view),
        TrialResults.Draw(new TreatmentResults(view.Kb).Of(approval), $"/v1/trials?approval={approval.Id}"));
}
