using Microsoft.EntityFrameworkCore;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Data.Tables;

internal sealed class ClaimRow : IEntryRow
{
    public required string Id { get; init; }

    public EntryKind Kind { get; init; }

    public required string Statement { get; init; }

    public required DateOnly ComparedOn { get; init; }

    public required ClaimVerdict Verdict { get; init; }

    public string? Difference { get; init; }
}

internal sealed class ClaimDrugRow : IPartRow
{
    public required string ClaimId { get; init; }

    public required int Position { get; init; }

    public required string DrugId { get; init; }
}

internal sealed class ClaimApprovalRow : IPartRow
{
    public required string ClaimId { get; init; }

    public required int Position { get; init; }

    public required string ApprovalId { get; init; }
}

internal sealed class ClaimCombinationRow : IPartRow
{
    public required string ClaimId { get; init; }

    public required int Position { get; init; }

    public required string CombinationId { get; init; }
}

internal static class ClaimTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ClaimRow>(claim =>
        {
            claim.IsKind(EntryKind.Claim);
            claim.Check("statement", "statement <> ''");
        });
        model.Entity<ClaimDrugRow>(drug =>
        {
            drug.IsPartOf<ClaimDrugRow, ClaimRow>("claim_drug", nameof(ClaimDrugRow.ClaimId));
            drug.Refers<ClaimDrugRow, DrugRow>(row => row.DrugId);
            drug.HasIndex(row => new { row.ClaimId, row.DrugId }).IsUnique();
        });
        model.Entity<ClaimApprovalRow>(approval =>
        {
            approval.IsPartOf<ClaimApprovalRow, ClaimRow>("claim_approval", nameof(ClaimApprovalRow.ClaimId));
            approval.Refers<ClaimApprovalRow, ApprovalRow>(row => row.ApprovalId);
            approval.HasIndex(row => new { row.ClaimId, row.ApprovalId }).IsUnique();
        });
        model.Entity<ClaimCombinationRow>(combination =>
        {
            combination.IsPartOf<ClaimCombinationRow, ClaimRow>("claim_combination", nameof(ClaimCombinationRow.ClaimId));
            combination.Refers<ClaimCombinationRow, CombinationRow>(row => row.CombinationId);
            combination.HasIndex(row => new { row.ClaimId, row.CombinationId }).IsUnique();
        });
    }
}
