using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace MyelomaKb.Data.Searching;

/// <summary>
/// One text by which an entry is found, from the revision that wrote it until the revision that replaced it. It is kept for old
/// revisions too, so that a search in one of them finds what that revision said.
/// </summary>
internal sealed class SearchTextRow
{
    public required string Kind { get; init; }

    public required string EntryId { get; init; }

    /// <summary>The first revision with this text.</summary>
    public required int Revision { get; init; }

    public required int Position { get; init; }

    /// <summary>The first revision without it; null for a text of the newest revision.</summary>
    public int? UntilRevision { get; init; }

    public required string Field { get; init; }

    public required string Text { get; init; }

    /// <summary>The text in comparable words: lower case, no accents, spaces between.</summary>
    public required string Folded { get; init; }

    /// <summary>The comparable text without spaces, for names; null for prose.</summary>
    public string? Compact { get; init; }

    public required float Weight { get; init; }

    /// <summary>The first day on which it holds; null where it always does.</summary>
    public DateOnly? FromDay { get; init; }

    /// <summary>The first day on which it does not hold any more.</summary>
    public DateOnly? UntilDay { get; init; }
}

/// <summary>The single row that says how far the search text has come, and in which shape it was written.</summary>
internal sealed class SearchHeadRow
{
    public required int Id { get; init; }

    public required int Shape { get; init; }

    public required int Revision { get; init; }
}

internal sealed class SearchTextConfiguration : IEntityTypeConfiguration<SearchTextRow>
{
    private const string Vector =
        """
        CASE WHEN compact IS NULL THEN to_tsvector('knowledge_prose', folded)
        ELSE to_tsvector('knowledge_name', folded) || to_tsvector('knowledge_prose', folded) END
        """;

    public void Configure(EntityTypeBuilder<SearchTextRow> builder)
    {
        builder.ToTable("search_text", table => table.HasCheckConstraint("ck_search_text_until_revision", "until_revision > revision"));
        builder.HasKey(row => new { row.Kind, row.EntryId, row.Revision, row.Position });
        builder.Property(row => row.Kind).UseCollation("C");
        builder.Property(row => row.EntryId).UseCollation("C");
        builder.Property<NpgsqlTsVector>("Vector").HasComputedColumnSql(Vector, stored: true);
        builder.HasIndex("Vector").HasMethod("gin");
        builder.HasIndex(row => row.Folded).HasMethod("gin").HasOperators("gin_trgm_ops").HasFilter("compact IS NOT NULL");
        builder.HasIndex(row => row.Compact).HasMethod("gin").HasOperators("gin_trgm_ops");
    }
}

internal sealed class SearchHeadConfiguration : IEntityTypeConfiguration<SearchHeadRow>
{
    public void Configure(EntityTypeBuilder<SearchHeadRow> builder)
    {
        builder.ToTable("search_head", table => table.HasCheckConstraint("ck_search_head_id", "id = 1"));
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
