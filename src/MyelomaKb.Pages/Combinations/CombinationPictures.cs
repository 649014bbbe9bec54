using MyelomaKb.Domain;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Pages.Approvals;
using MyelomaKb.Pages.Frame;
using MyelomaKb.Pages.Pictures;

namespace MyelomaKb.Pages.Combinations;

/// <summary>The pictures on the page of a combination.</summary>
public static class CombinationPictures
{
    public static IReadOnlyList<Picture> Of(Combination combination, PageView view)
    {
        var json = $"/v1/combinations/{combination.Id}?include=approvals";
        var approvals = combination.Approvals.Select(approval => view.Kb.Approvals[approval]).ToList();
        return PictureList.Of(
            ApprovalsOverTime.Draw("Approvals over time", ApprovalRows.Of(approvals, view.Kb), json, view),
            CoverageByLines.Draw(ApprovalRows.Of(approvals, view.Kb), json, view),
            TrialResults.Draw(new TreatmentResults(view.Kb).Of(combination), $"/v1/trials?combination={combination.Id}"));
    }
}
