using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Editing;

/// <summary>An approval is of a drug under one of its brands, and its wordings start with the decision and ascend.</summary>
internal static class ApprovalChecks
{
    public static void Run(EntrySet set)
    {
        foreach (var approval in set.Of<Approval>())
        {
            if (set.Follow(approval, "/drug", EntryKind.Drug, approval.Drug) is { } drug)
            {
                set.Require(
                    drug.Brands.Any(brand => brand.Name == approval.Brand && (brand.Regulator ?? approval.Regulator) == approval.Regulator),
                    approval,
                    "/brand",
                    $"'{approval.Brand}' is no brand of '{drug.Id}' with this regulator");
            }

            CheckRegimen(set, approval);
            CheckVersions(set, approval);
            set.FollowAll(approval, "/trials", EntryKind.Trial, approval.Trials);
            var isFda = approval.Regulator == Regulator.Fda;
            set.Require(
                approval.ApprovedAs is Pathway.Regular || (approval.ApprovedAs == Pathway.Accelerated) == isFda,
                approval,
                "/approvedAs",
                "accelerated approvals are the FDA's; conditional and exceptional ones the EMA's");
        }
    }

    private static void CheckRegimen(EntrySet set, Approval approval)
    {
        set.Require(
            approval.Regimen.Count > 0 && approval.Regimen[0].Drug == approval.Drug && !approval.Regimen[0].Optional,
            approval,
            "/regimen",
            "the regimen starts with the approved drug, which is not optional");
        for (var at = 0; at < approval.Regimen.Count; at++)
        {
            set.Follow(approval, $"/regimen/{at}/drug", EntryKind.Drug, approval.Regimen[at].Drug);
        }

        set.RequireOnce(approval, "/regimen", approval.Regimen.Select(part => part.Drug));
    }

    private static void CheckVersions(EntrySet set, Approval approval)
    {
        set.Require(approval.Versions.Count > 0, approval, "/versions", "there is no wording");
        DateOnly? before = null;
        foreach (var (at, version) in approval.Versions.Index())
        {
            var pointer = $"/versions/{at}";
            set.Require(
                at > 0 || version.From == approval.DecidedOn,
                approval,
                $"{pointer}/from",
                "the first wording starts on the day of the decision");
            set.Require(before is null || before < version.From, approval, $"{pointer}/from", "the wordings do not ascend by day");
            before = version.From;
            CriterionChecks.Run(set, approval, $"{pointer}/criteria", version.Criteria);
        }
    }
}
