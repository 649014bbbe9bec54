using Microsoft.EntityFrameworkCore;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Data.Tables;

internal sealed class DrugRow : IEntryRow
{
    public required string Id { get; init; }

    public EntryKind Kind { get; init; }

    public required string Name { get; init; }

    public required string NonproprietaryName { get; init; }

    public string? FormOfId { get; init; }

    public required string ClassId { get; init; }

    public required Modality Modality { get; init; }

    public required string[] Targets { get; init; }

    public required string[] Routes { get; init; }

    public required DrugRole Role { get; init; }

    public string? Rxnorm { get; init; }

    public string? Unii { get; init; }

    public string? Atc { get; init; }

    public string? Ncit { get; init; }

    public string? Chebi { get; init; }

    public required string[] BoxedWarnings { get; init; }

    public bool? Rems { get; init; }

    public required string Summary { get; init; }

    public required string PlainLanguage { get; init; }
}

internal sealed class DrugBrandRow : IPartRow
{
    public required string DrugId { get; init; }

    public required int Position { get; init; }

    public required string Name { get; init; }

    public required string Holder { get; init; }

    public Regulator? Regulator { get; init; }
}

internal sealed class DrugNameRow : IPartRow
{
    public required string DrugId { get; init; }

    public required int Position { get; init; }

    public required string Text { get; init; }

    public required DrugNameKind Kind { get; init; }

    public required string[] Contexts { get; init; }
}

internal static class DrugTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<DrugRow>(drug =>
        {
            drug.IsKind(EntryKind.Drug);
            drug.Check("name", "name <> ''");
            drug.Check("form_of_id", "form_of_id <> id");
            drug.Check("routes", $"routes <@ ARRAY[{Sql.Literals(Wire<Route>.All)}]::text[]");
            drug.Refers<DrugRow, DrugClassRow>(row => row.ClassId);
            drug.Refers<DrugRow, DrugRow>(row => row.FormOfId);
        });
        model.Entity<DrugBrandRow>(brand =>
        {
            brand.IsPartOf<DrugBrandRow, DrugRow>("drug_brand", nameof(DrugBrandRow.DrugId));
            brand.HasIndex(row => row.Name);
        });
        model.Entity<DrugNameRow>(name =>
        {
            name.IsPartOf<DrugNameRow, DrugRow>("drug_name", nameof(DrugNameRow.DrugId));
            name.Check("text", "text <> ''");
            name.HasIndex(row => row.Text);
        });
    }
}
