using Microsoft.EntityFrameworkCore;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Data.Tables;

/// <summary>What every kind of entry has: its name, what it cites, its former ids, what is unconfirmed.</summary>
internal sealed class EntryRow
{
    public required EntryKind Kind { get; init; }

    public required string Id { get; init; }

    /// <summary>The revision that last changed the entry.</summary>
    public required int Revision { get; init; }

    public string? Note { get; init; }
}

internal sealed class CiteRow
{
    public required EntryKind Kind { get; init; }

    public required string EntryId { get; init; }

    /// <summary>The part of the entry that cites; empty for the entry as a whole.</summary>
    public required string Pointer { get; init; }

    public required int Position { get; init; }

    public required string SourceId { get; init; }

    public string? Location { get; init; }
}

internal sealed class FormerIdRow
{
    public required EntryKind Kind { get; init; }

    public required string FormerId { get; init; }

    public required string EntryId { get; init; }

    public required int Position { get; init; }
}

internal sealed class UnconfirmedRow
{
    public required EntryKind Kind { get; init; }

    public required string EntryId { get; init; }

    public required int Position { get; init; }

    public required string Pointer { get; init; }
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
            entry.HasOne<RevisionRow>().WithMany().HasForeignKey(row => row.Revision).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<CiteRow>(cite =>
        {
            cite.ToTable("cite", table => table.HasCheckConstraint("ck_cite_pointer", "pointer ~ '^(/.*)?$'"));
            cite.HasKey(row => new { row.Kind, row.EntryId, row.Pointer, row.Position });
            cite.HasOne<EntryRow>().WithMany().HasForeignKey(row => new { row.Kind, row.EntryId }).OnDelete(DeleteBehavior.Cascade);
            cite.HasOne<SourceRow>().WithMany().HasForeignKey(row => row.SourceId).OnDelete(DeleteBehavior.NoAction);
        });
        model.Entity<FormerIdRow>(former =>
        {
            former.ToTable("former_id", table => table.HasCheckConstraint("ck_former_id_former_id", $"former_id ~ '{Slug}'"));
            former.HasKey(row => new { row.Kind, row.FormerId });
            former.HasOne<EntryRow>().WithMany().HasForeignKey(row => new { row.Kind, row.EntryId }).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<UnconfirmedRow>(unconfirmed =>
        {
            unconfirmed.ToTable("unconfirmed", table => table.HasCheckConstraint("ck_unconfirmed_pointer", "pointer ~ '^/'"));
            unconfirmed.HasKey(row => new { row.Kind, row.EntryId, row.Position });
            unconfirmed.HasOne<EntryRow>().WithMany()
                .HasForeignKey(row => new { row.Kind, row.EntryId }).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
