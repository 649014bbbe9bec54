using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Data.Tables;

/// <summary>An entry that is published, and the revision that holds its document.</summary>
internal sealed class EntryRow
{
    public required EntryKind Kind { get; init; }

    public required string Id { get; init; }

    /// <summary>The revision that last changed the entry.</summary>
    public required int Revision { get; init; }
}

/// <summary>One entry refers to another.</summary>
internal sealed class EntryReferenceRow
{
    public required EntryKind Kind { get; init; }

    public required string Id { get; init; }

    public required EntryKind ToKind { get; init; }

    public required string ToId { get; init; }
}

internal sealed class EntryConfiguration : IEntityTypeConfiguration<EntryRow>
{
    private const string Slug = "^[a-z0-9]+([.-][a-z0-9]+)*$";

    public void Configure(EntityTypeBuilder<EntryRow> builder)
    {
        builder.ToTable("entry", table => table.HasCheckConstraint("ck_entry_id", $"id ~ '{Slug}'"));
        builder.HasKey(row => new { row.Kind, row.Id });
        builder.HasOne<EntryVersionRow>().WithMany()
            .HasForeignKey(row => new { row.Kind, row.Id, row.Revision }).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class EntryReferenceConfiguration : IEntityTypeConfiguration<EntryReferenceRow>
{
    public void Configure(EntityTypeBuilder<EntryReferenceRow> builder)
    {
        builder.ToTable("entry_reference");
        builder.HasKey(row => new { row.Kind, row.Id, row.ToKind, row.ToId });
        builder.HasOne<EntryRow>().WithMany().HasForeignKey(row => new { row.Kind, row.Id }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<EntryRow>().WithMany().HasForeignKey(row => new { row.ToKind, row.ToId }).OnDelete(DeleteBehavior.NoAction);
    }
}
