using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Data.Tables;

/// <summary>A drug as rows, and back.</summary>
internal static class DrugRows
{
    public static IEnumerable<object> Rows(Drug drug) =>
    [
        RowOf(drug),
        .. drug.Brands.Select((brand, at) => RowOf(drug, brand, at)),
        .. drug.Names.Select((name, at) => RowOf(drug, name, at)),
    ];

    public static IEnumerable<Drug> Read(StoredRows rows)
    {
        var brands = rows.PartsBy<DrugBrandRow>(row => row.DrugId);
        var names = rows.PartsBy<DrugNameRow>(row => row.DrugId);
        return rows.All<DrugRow>().Select(row => new Drug
        {
            Id = new(row.Id),
            Name = row.Name,
            NonproprietaryName = row.NonproprietaryName,
            FormOf = row.FormOfId is { } of ? new Id<Drug>(of) : null,
            Brands = [.. brands[row.Id].Select(brand => new Brand(brand.Name, brand.Holder, brand.Regulator))],
            Names = [.. names[row.Id].Select(name => new DrugName(name.Text, name.Kind, name.Contexts))],
            Class = new(row.ClassId),
            Modality = row.Modality,
            Targets = row.Targets,
            Routes = [.. row.Routes.Select(route => Wire<Route>.Find(route)!.Value)],
            Role = row.Role,
            Codes = new DrugCodes(row.Rxnorm, row.Unii, row.Atc, row.Ncit, row.Chebi),
            BoxedWarnings = row.BoxedWarnings,
            Rems = row.Rems,
            Summary = row.Summary,
            PlainLanguage = row.PlainLanguage,
        });
    }

    private static DrugRow RowOf(Drug drug) => new()
    {
        Id = drug.Slug,
        Name = drug.Name,
        NonproprietaryName = drug.NonproprietaryName,
        FormOfId = drug.FormOf?.Value,
        ClassId = drug.Class.Value,
        Modality = drug.Modality,
        Targets = [.. drug.Targets],
        Routes = [.. drug.Routes.Select(Wire<Route>.Name)],
        Role = drug.Role,
        Rxnorm = drug.Codes.Rxnorm,
        Unii = drug.Codes.Unii,
        Atc = drug.Codes.Atc,
        Ncit = drug.Codes.Ncit,
        Chebi = drug.Codes.Chebi,
        BoxedWarnings = [.. drug.BoxedWarnings],
        Rems = drug.Rems,
        Summary = drug.Summary,
        PlainLanguage = drug.PlainLanguage,
    };

    private static DrugBrandRow RowOf(Drug drug, Brand brand, int at) =>
        new() { DrugId = drug.Slug, Position = at, Name = brand.Name, Holder = brand.Holder, Regulator = brand.Regulator };

    private static DrugNameRow RowOf(Drug drug, DrugName name, int at) =>
        new() { DrugId = drug.Slug, Position = at, Text = name.Text, Kind = name.Kind, Contexts = [.. name.Contexts] };
}
