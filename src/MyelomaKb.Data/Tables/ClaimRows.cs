using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Data.Tables;

/// <summary>A claim as rows, and back.</summary>
internal static class ClaimRows
{
    public static IEnumerable<object> Rows(Claim claim) =>
    [
        new ClaimRow
        {
            Id = claim.Slug,
            Statement = claim.Statement,
            ComparedOn = claim.ComparedOn,
            Verdict = claim.Verdict,
            Difference = claim.Difference,
        },
        .. claim.Drugs.Select((id, at) => new ClaimDrugRow { ClaimId = claim.Slug, Position = at, DrugId = id.Value }),
        .. claim.Approvals.Select((id, at) => new ClaimApprovalRow { ClaimId = claim.Slug, Position = at, ApprovalId = id.Value }),
        .. claim.Combinations.Select((id, at) => new ClaimCombinationRow { ClaimId = claim.Slug, Position = at, CombinationId = id.Value }),
    ];

    public static IEnumerable<Claim> Read(StoredRows rows)
    {
        var drugs = rows.PartsBy<ClaimDrugRow>(row => row.ClaimId);
        var approvals = rows.PartsBy<ClaimApprovalRow>(row => row.ClaimId);
        var combinations = rows.PartsBy<ClaimCombinationRow>(row => row.ClaimId);
        return rows.All<ClaimRow>().Select(row => new Claim
        {
            Id = new(row.Id),
            Statement = row.Statement,
            StatedIn = rows.OneCite(new EntryRef(EntryKind.Claim, row.Id), Pointers.StatedIn),
            ComparedOn = row.ComparedOn,
            Drugs = [.. drugs[row.Id].Select(one => new Id<Drug>(one.DrugId))],
            Approvals = [.. approvals[row.Id].Select(one => new Id<Approval>(one.ApprovalId))],
            Combinations = [.. combinations[row.Id].Select(one => new Id<Combination>(one.CombinationId))],
            Verdict = row.Verdict,
            Difference = row.Difference,
        });
    }
}
