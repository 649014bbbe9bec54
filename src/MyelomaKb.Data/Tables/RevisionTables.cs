using Microsoft.EntityFrameworkCore;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Data.Tables;

/// <summary>The single row that names the newest revision; null until something is published.</summary>
internal sealed class HeadRow
{
    public required int Id { get; init; }

    public int? Revision { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }
}

internal sealed class RevisionRow
{
    public required int Number { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required string Author { get; init; }

    public required string Reason { get; init; }
}

/// <summary>An entry's content as a revision published it; no body says that the revision retired it.</summary>
internal sealed class EntryVersionRow
{
    public required EntryKind Kind { get; init; }

    public required string Id { get; init; }

    public required int Revision { get; init; }

    public required int Shape { get; init; }

    public string? Body { get; init; }

    /// <summary>For an entry that is retired, the ids of the entries of its kind that took its place, if any.</summary>
    public string[]? ReplacedBy { get; init; }
}

internal static class RevisionTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<HeadRow>(head =>
        {
            head.ToTable("head", table =>
            {
                table.HasCheckConstraint("ck_head_id", "id = 1");
                table.HasCheckConstraint("ck_head_published_at", "(revision IS NULL) = (published_at IS NULL)");
            });
            head.HasKey(row => row.Id);
            head.Property(row => row.Id).ValueGeneratedNever();
            head.HasOne<RevisionRow>().WithMany().HasForeignKey(row => row.Revision).OnDelete(DeleteBehavior.NoAction);
            head.HasData(new HeadRow { Id = 1 });
        });
        model.Entity<RevisionRow>(revision =>
        {
            revision.ToTable("revision", table =>
            {
                table.HasCheckConstraint("ck_revision_number", "number >= 1");
                table.HasCheckConstraint("ck_revision_author", "author <> ''");
                table.HasCheckConstraint("ck_revision_reason", "reason <> ''");
            });
            revision.HasKey(row => row.Number);
            revision.Property(row => row.Number).ValueGeneratedNever();
        });
        model.Entity<EntryVersionRow>(version =>
        {
            version.ToTable("entry_version", table =>
            {
                table.HasCheckConstraint("ck_entry_version_shape", "shape >= 1");
                table.HasCheckConstraint("ck_entry_version_replaced_by", "body IS NULL OR replaced_by IS NULL");
            });
            version.HasKey(row => new { row.Kind, row.Id, row.Revision });

            // Compared byte by byte, these are the cheapest to read in the order of the key, which the loader does.
            version.Property(row => row.Kind).UseCollation("C");
            version.Property(row => row.Id).UseCollation("C");

            // json keeps the text as it was written; jsonb would not.
            version.Property(row => row.Body).HasColumnType("json");
            version.HasOne<RevisionRow>().WithMany().HasForeignKey(row => row.Revision).OnDelete(DeleteBehavior.NoAction);
        });
    }
}
