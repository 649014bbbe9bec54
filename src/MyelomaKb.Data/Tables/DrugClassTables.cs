using Microsoft.EntityFrameworkCore;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Data.Tables;

internal sealed class DrugClassRow : IEntryRow
{
    public required string Id { get; init; }

    public EntryKind Kind { get; init; }

    public required string Name { get; init; }

    public string? Abbreviation { get; init; }

    public string? ParentId { get; init; }

    public required string Summary { get; init; }
}

internal static class DrugClassTables
{
    public static void Map(ModelBuilder model) => model.Entity<DrugClassRow>(one =>
    {
        one.IsKind(EntryKind.DrugClass);
        one.Check("name", "name <> ''");
        one.Check("parent_id", "parent_id <> id");
        one.Refers<DrugClassRow, DrugClassRow>(row => row.ParentId);
    });

    public static IEnumerable<object> Rows(DrugClass one)
    {
        yield return new DrugClassRow
        {
            Id = one.Slug,
            Name = one.Name,
            Abbreviation = one.Abbreviation,
            ParentId = one.Parent?.Value,
            Summary = one.Summary,
        };
    }

    public static IEnumerable<DrugClass> Read(StoredRows rows) => rows.All<DrugClassRow>().Select(row => new DrugClass
    {
        Id = new(row.Id),
        Name = row.Name,
        Abbreviation = row.Abbreviation,
        Parent = row.ParentId is { } parent ? new Id<DrugClass>(parent) : null,
        Summary = row.Summary,
    });
}
