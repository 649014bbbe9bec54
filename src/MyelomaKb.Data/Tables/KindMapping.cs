using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Data.Tables;

/// <summary>A row that is one entry of a kind.</summary>
internal interface IEntryRow
{
    string Id { get; }

    /// <summary>Always the same for a table; the database makes it, so that the pair refers to the table of all entries.</summary>
    EntryKind Kind { get; }
}

/// <summary>A row that is a part of an entry, in the entry's order.</summary>
internal interface IPartRow
{
    int Position { get; }
}

internal static class KindMapping
{
    /// <summary>The table of a kind: its key, and its tie to the table of all entries.</summary>
    public static void IsKind<TRow>(this EntityTypeBuilder<TRow> table, EntryKind kind)
        where TRow : class, IEntryRow
    {
        table.ToTable(Wire<EntryKind>.Name(kind).Replace('-', '_'));
        table.HasKey(row => row.Id);
        table.Property(row => row.Kind).HasComputedColumnSql($"'{Wire<EntryKind>.Name(kind)}'::text", stored: true);
        table.HasOne<EntryRow>().WithMany().HasForeignKey("Kind", "Id").OnDelete(DeleteBehavior.Cascade);
        table.HasIndex("Kind", "Id").IsUnique();
    }

    /// <summary>A table of parts: its key is the entry and the position; the parts go with the entry.</summary>
    public static void IsPartOf<TRow, TEntryRow>(this EntityTypeBuilder<TRow> table, string name, string entryId)
        where TRow : class, IPartRow
        where TEntryRow : class, IEntryRow
    {
        table.ToTable(name, to => to.HasCheckConstraint($"ck_{name}_position", "position >= 0"));
        table.HasKey(entryId, "Position");
        table.HasOne<TEntryRow>().WithMany().HasForeignKey(entryId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>A reference to another entry, which must be there when the transaction ends.</summary>
    public static void Refers<TRow, TTo>(this EntityTypeBuilder<TRow> table, Expression<Func<TRow, object?>> foreignKey)
        where TRow : class
        where TTo : class, IEntryRow =>
        table.HasOne<TTo>().WithMany().HasForeignKey(foreignKey).OnDelete(DeleteBehavior.NoAction);

    public static void Check<TRow>(this EntityTypeBuilder<TRow> table, string name, string sql)
        where TRow : class => table.ToTable(to => to.HasCheckConstraint($"ck_{table.Metadata.GetTableName()}_{name}", sql));
}
