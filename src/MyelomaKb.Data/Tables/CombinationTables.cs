using Microsoft.EntityFrameworkCore;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Data.Tables;

internal sealed class CombinationRow : IEntryRow
{
    public required string Id { get; init; }

    public EntryKind Kind { get; init; }

    public required string Abbreviation { get; init; }

    public required string Name { get; init; }

    public required string[] Aliases { get; init; }

    public required string Summary { get; init; }
}

internal sealed class CombinationComponentRow : IPartRow
{
    public required string CombinationId { get; init; }

    public required int Position { get; init; }

    public required string DrugId { get; init; }

    public required ComponentRole Role { get; init; }
}

internal sealed class CombinationSettingRow : IPartRow
{
    public required string CombinationId { get; init; }

    public required int Position { get; init; }

    public required Setting Setting { get; init; }

    public int? LinesAtLeast { get; init; }

    public int? LinesAtMost { get; init; }

    public string? Note { get; init; }
}

internal sealed class CombinationApprovalRow : IPartRow
{
    public required string CombinationId { get; init; }

    public required int Position { get; init; }

    public required string ApprovalId { get; init; }
}

internal sealed class CombinationTrialRow : IPartRow
{
    public required string CombinationId { get; init; }

    public required int Position { get; init; }

    public required string TrialId { get; init; }
}

internal static class CombinationTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<CombinationRow>(combination =>
        {
            combination.IsKind(EntryKind.Combination);
            combination.Check("abbreviation", "abbreviation <> ''");
        });
        model.Entity<CombinationComponentRow>(part =>
        {
            part.IsPartOf<CombinationComponentRow, CombinationRow>("combination_component", nameof(CombinationComponentRow.CombinationId));
            part.Refers<CombinationComponentRow, DrugRow>(row => row.DrugId);
            part.HasIndex(row => new { row.CombinationId, row.DrugId }).IsUnique();
        });
        model.Entity<CombinationSettingRow>(setting =>
        {
            setting.IsPartOf<CombinationSettingRow, CombinationRow>("combination_setting", nameof(CombinationSettingRow.CombinationId));
            setting.Check("lines", "lines_at_least >= 0 AND lines_at_most >= coalesce(lines_at_least, 0)");
        });
        model.Entity<CombinationApprovalRow>(approval =>
        {
            approval.IsPartOf<CombinationApprovalRow, CombinationRow>("combination_approval", nameof(CombinationApprovalRow.CombinationId));
            approval.Refers<CombinationApprovalRow, ApprovalRow>(row => row.ApprovalId);
            approval.HasIndex(row => new { row.CombinationId, row.ApprovalId }).IsUnique();
        });
        model.Entity<CombinationTrialRow>(trial =>
        {
            trial.IsPartOf<CombinationTrialRow, CombinationRow>("combination_trial", nameof(CombinationTrialRow.CombinationId));
            trial.Refers<CombinationTrialRow, TrialRow>(row => row.TrialId);
            trial.HasIndex(row => new { row.CombinationId, row.TrialId }).IsUnique();
        });
    }
}
