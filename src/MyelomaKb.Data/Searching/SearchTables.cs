using Microsoft.EntityFrameworkCore;
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

internal static class SearchTables
{
    private const string Vector =
        """
        CASE WHEN compact IS NULL THEN to_tsvector('knowledge_prose', folded)
        ELSE to_tsvector('knowledge_name', folded) || to_tsvector('knowledge_prose', folded) END
        """;

    public static void Map(ModelBuilder model)
    {
        model.Entity<SearchTextRow>(text =>
        {
            text.ToTable("search_text", table => table.HasCheckConstraint("ck_search_text_until_revision", "until_revision > revision"));
            text.HasKey(row => new { row.Kind, row.EntryId, row.Revision, row.Position });
            text.Property(row => row.Kind).UseCollation("C");
            text.Property(row => row.EntryId).UseCollation("C");
            text.Property<NpgsqlTsVector>("Vector").HasComputedColumnSql(Vector, stored: true);
            text.HasIndex("Vector").HasMethod("gin");
            text.HasIndex(row => row.Folded).HasMethod("gin").HasOperators("gin_trgm_ops").HasFilter("compact IS NOT NULL");
            text.HasIndex(row => row.Compact).HasMethod("gin").HasOperators("gin_trgm_ops");
        });
        model.Entity<SearchHeadRow>(head =>
        {
            head.ToTable("search_head", table => table.HasCheckConstraint("ck_search_head_id", "id = 1"));
            head.HasKey(row => row.Id);
            head.Property(row => row.Id).ValueGeneratedNever();
        });
    }
}
