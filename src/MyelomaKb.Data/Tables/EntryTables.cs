using Microsoft.EntityFrameworkCore;
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

internal static class EntryTables
{
    private const string Slug = "^[a-z0-9]+([.-][a-z0-9]+)*$";

    public static void Map(ModelBuilder model)
    {
        model.Entity<EntryRow>(entry =>
        {
            entry.ToTable("entry", table => table.HasCheckConstraint("ck_entry_id", $"id ~ '{Slug}'"));
            entry.HasKey(row => new { row.Kind, row.Id });
            entry.HasOne<EntryVersionRow>().WithMany()
                .HasForeignKey(row => new { row.Kind, row.Id, row.Revision }).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<EntryReferenceRow>(reference =>
        {
            reference.ToTable("entry_reference");
            reference.HasKey(row => new { row.Kind, row.Id, row.ToKind, row.ToId });
            reference.HasOne<EntryRow>().WithMany().HasForeignKey(row => new { row.Kind, row.Id }).OnDelete(DeleteBehavior.Cascade);
            reference.HasOne<EntryRow>().WithMany().HasForeignKey(row => new { row.ToKind, row.ToId }).OnDelete(DeleteBehavior.NoAction);
        });
    }
}
