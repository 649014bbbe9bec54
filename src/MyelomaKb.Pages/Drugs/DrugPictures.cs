using MyelomaKb.Domain;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Pages.Approvals;
using MyelomaKb.Pages.Frame;
using MyelomaKb.Pages.Pictures;

namespace MyelomaKb.Pages.Drugs;

/// <summary>The pictures on the page of a drug.</summary>
public static class DrugPictures
{
    public static IReadOnlyList<Picture> Of(Drug drug, PageView view)
    {
        var json = $"/v1/drugs/{drug.Id}/approvals";
        var approvals = DrugApprovals.By(drug, view.Kb, view.Day).ToList();
        return PictureList.Of(
            ApprovalsOverTime.Draw("Approvals over time", ApprovalRows.Of(approvals, drug, view.Kb), json, view),
            CoverageByLines.Draw(ApprovalRows.Of(approvals, drug, view.Kb), json, view),
            TrialResults.Draw(
                new TreatmentResults(view.Kb).Of(drug, approvals.SelectMany(approval => approval.Trials).Distinct().Order()),
                $"/v1/trials?drug={drug.Id}"));
    }
}
