using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Data.Upkeep;

internal sealed class ReviewTaskRow
{
    public required Guid Id { get; init; }

    public required TaskOrigin Origin { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>Not a reference: the entry may be retired while the task is open.</summary>
    public required string EntryId { get; init; }

    public required string Reason { get; init; }

    public required int Revision { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public string? LabelSetId { get; init; }

    public int? LabelVersion { get; init; }

    public DateOnly? LabelEffectiveOn { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public string? ResolvedBy { get; init; }

    public string? Resolution { get; init; }

    public ReviewTask ToTask() => new()
    {
        Id = Id,
        Origin = Origin,
        Kind = Kind,
        Slug = EntryId,
        Reason = Reason,
        Revision = Revision,
        OpenedAt = OpenedAt,
        Label = LabelSetId is { } set && LabelVersion is { } version ? new SeenLabel(set, version, LabelEffectiveOn) : null,
        ResolvedAt = ResolvedAt,
        ResolvedBy = ResolvedBy,
        Resolution = Resolution,
    };
}

internal sealed class ReviewTaskConfiguration : IEntityTypeConfiguration<ReviewTaskRow>
{
    public void Configure(EntityTypeBuilder<ReviewTaskRow> builder)
    {
        builder.ToTable("review_task", table =>
        {
            table.HasCheckConstraint("ck_review_task_reason", $"char_length(reason) BETWEEN 1 AND {ReviewTask.LongestText}");
            table.HasCheckConstraint("ck_review_task_resolution", $"char_length(resolution) BETWEEN 1 AND {ReviewTask.LongestText}");
            table.HasCheckConstraint(
                "ck_review_task_resolved_at",
                "(resolved_at IS NULL) = (resolution IS NULL) AND (resolved_at IS NULL) = (resolved_by IS NULL)");
            table.HasCheckConstraint(
                "ck_review_task_label_set_id", "(origin = 'label-watch') = (label_set_id IS NOT NULL AND label_version IS NOT NULL)");
        });
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.OpenedAt);
        builder.HasIndex(row => new { row.LabelSetId, row.LabelVersion }).IsUnique();
    }
}
