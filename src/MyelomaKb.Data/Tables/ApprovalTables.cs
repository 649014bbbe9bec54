using Microsoft.EntityFrameworkCore;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Data.Tables;

internal sealed class ApprovalRow : IEntryRow
{
    public required string Id { get; init; }

    public EntryKind Kind { get; init; }

    public required string DrugId { get; init; }

    public required Regulator Regulator { get; init; }

    public required string Brand { get; init; }

    public string? Application { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public DateBasis? DecidedOnBasis { get; init; }

    public required Pathway ApprovedAs { get; init; }

    public required Setting Setting { get; init; }

    public string? SupersededById { get; init; }
}

internal sealed class ApprovalComponentRow : IPartRow
{
    public required string ApprovalId { get; init; }

    public required int Position { get; init; }

    public required string DrugId { get; init; }

    public required bool Optional { get; init; }
}

internal sealed class ApprovalVersionRow : IPartRow
{
    public required string ApprovalId { get; init; }

    public required int Position { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required string Indication { get; init; }

    public required Criterion Criteria { get; init; }

    public required VersionBasis Basis { get; init; }
}

internal sealed class ApprovalEventRow : IPartRow
{
    public required string ApprovalId { get; init; }

    public required int Position { get; init; }

    public required DateOnly HappenedOn { get; init; }

    public required ApprovalEventKind Event { get; init; }

    public string? DrugId { get; init; }

    public string? Note { get; init; }
}

internal sealed class ApprovalTrialRow : IPartRow
{
    public required string ApprovalId { get; init; }

    public required int Position { get; init; }

    public required string TrialId { get; init; }
}

internal static class ApprovalTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ApprovalRow>(approval =>
        {
            approval.IsKind(EntryKind.Approval);
            approval.Check("superseded_by_id", "superseded_by_id <> id");
            approval.Refers<ApprovalRow, DrugRow>(row => row.DrugId);
            approval.Refers<ApprovalRow, ApprovalRow>(row => row.SupersededById);
            approval.HasIndex(row => new { row.Regulator, row.DecidedOn });
        });
        model.Entity<ApprovalComponentRow>(part =>
        {
            part.IsPartOf<ApprovalComponentRow, ApprovalRow>("approval_component", nameof(ApprovalComponentRow.ApprovalId));
            part.Refers<ApprovalComponentRow, DrugRow>(row => row.DrugId);
            part.HasIndex(row => new { row.ApprovalId, row.DrugId }).IsUnique();
        });
        model.Entity<ApprovalVersionRow>(version =>
        {
            version.IsPartOf<ApprovalVersionRow, ApprovalRow>("approval_version", nameof(ApprovalVersionRow.ApprovalId));
            version.Property(row => row.Criteria).HasConversion<CriterionConverter>().HasColumnType("jsonb");
            version.Check("criteria", "criteria ? 'op'");
            version.HasIndex(row => new { row.ApprovalId, row.ValidFrom }).IsUnique();
        });
        model.Entity<ApprovalEventRow>(one =>
        {
            one.IsPartOf<ApprovalEventRow, ApprovalRow>("approval_event", nameof(ApprovalEventRow.ApprovalId));
            one.Check("drug_id", "(event = 'formulation-added') = (drug_id IS NOT NULL)");
            one.Refers<ApprovalEventRow, DrugRow>(row => row.DrugId);
            one.HasIndex(row => row.HappenedOn);
        });
        model.Entity<ApprovalTrialRow>(trial =>
        {
            trial.IsPartOf<ApprovalTrialRow, ApprovalRow>("approval_trial", nameof(ApprovalTrialRow.ApprovalId));
            trial.Refers<ApprovalTrialRow, TrialRow>(row => row.TrialId);
            trial.HasIndex(row => new { row.ApprovalId, row.TrialId }).IsUnique();
        });
    }
}
