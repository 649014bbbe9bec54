using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
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

internal sealed class HeadConfiguration : IEntityTypeConfiguration<HeadRow>
{
    public void Configure(EntityTypeBuilder<HeadRow> builder)
    {
        builder.ToTable("head", table =>
        {
            table.HasCheckConstraint("ck_head_id", "id = 1");
            table.HasCheckConstraint("ck_head_published_at", "(revision IS NULL) = (published_at IS NULL)");
        });
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<RevisionRow>().WithMany().HasForeignKey(row => row.Revision).OnDelete(DeleteBehavior.NoAction);
        builder.HasData(new HeadRow { Id = 1 });
    }
}

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<RevisionRow>
{
    public void Configure(EntityTypeBuilder<RevisionRow> builder)
    {
        builder.ToTable("revision", table =>
        {
            table.HasCheckConstraint("ck_revision_number", "number >= 1");
            table.HasCheckConstraint("ck_revision_author", "author <> ''");
            table.HasCheckConstraint("ck_revision_reason", "reason <> ''");
        });
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
    }
}

internal sealed class EntryVersionConfiguration : IEntityTypeConfiguration<EntryVersionRow>
{
    public void Configure(EntityTypeBuilder<EntryVersionRow> builder)
    {
        builder.ToTable("entry_version", table =>
        {
            table.HasCheckConstraint("ck_entry_version_shape", "shape >= 1");
            table.HasCheckConstraint("ck_entry_version_replaced_by", "body IS NULL OR replaced_by IS NULL");
        });
        builder.HasKey(row => new { row.Kind, row.Id, row.Revision });

        // Compared byte by byte, these are the cheapest to read in the order of the key, which the loader does.
        builder.Property(row => row.Kind).UseCollation("C");
        builder.Property(row => row.Id).UseCollation("C");

        // json keeps the text as it was written; jsonb would not.
        builder.Property(row => row.Body).HasColumnType("json");
        builder.HasOne<RevisionRow>().WithMany().HasForeignKey(row => row.Revision).OnDelete(DeleteBehavior.NoAction);
    }
}
