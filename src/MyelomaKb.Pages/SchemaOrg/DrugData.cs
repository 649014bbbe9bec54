using System.Text.Json.Nodes;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.SchemaOrg;

/// <summary>A drug in the words of schema.org.</summary>
public static class DrugData
{
    /// <summary>Its name and where to read more.</summary>
    public static JsonObject Brief(Drug drug, PageView view) => new()
    {
        ["@type"] = "Drug",
        ["name"] = Say.Capital(drug.Name),
        ["url"] = $"{view.Origin}/drugs/{drug.Id}",
    };

    /// <summary>All that the page says of it.</summary>
    public static JsonObject Full(Drug drug, PageView view)
    {
        var data = Brief(drug, view);
        data["description"] = drug.PlainLanguage;
        data["nonProprietaryName"] = drug.NonproprietaryName;
        data["drugClass"] = DrugClassData.Brief(view.Kb.DrugClasses[drug.Class], view);
        Add(data, "proprietaryName", drug.Brands.Select(brand => brand.Name).Distinct().Select(Text));
        Add(data, "alternateName", drug.Names.Where(IsShown).Select(name => name.Text).Distinct().Select(Text));
        Add(data, "manufacturer", drug.Brands.Select(brand => brand.Holder).Distinct().Select(PageData.Organization));
        Add(data, "administrationRoute", drug.Routes.Select(route => Text(Wire<Route>.Name(route))));
        Add(data, "warning", drug.BoxedWarnings.Select(Text));
        Add(data, "code", drug.Codes.Known.Select(one => new JsonObject
        {
            ["@type"] = "MedicalCode",
            ["codingSystem"] = one.System,
            ["codeValue"] = one.Code,
        }));
        Add(data, "legalStatus", RegulatoryStanding.Of(drug, view.Kb, view.Day).Select(Status));
        Add(data, "labelDetails", view.Kb.Links.LabelsOfDrug[drug.Id].Select(label => label.Url).Where(WebLinks.Leads).Select(Text));
        return data;
    }

    private static bool IsShown(DrugName name) => name.Kind != DrugNameKind.Misspelling && name.Contexts.Count == 0;

    private static JsonObject Status(RegulatoryStanding standing) => new()
    {
        ["@type"] = "DrugLegalStatus",
        ["name"] = Wire<StandingStatus>.Name(standing.Status),
        ["applicableLocation"] = Area(standing.Regulator),
    };

    /// <summary>Where a regulator decides.</summary>
    internal static JsonObject Area(Regulator regulator) => new()
    {
        ["@type"] = "AdministrativeArea",
        ["name"] = regulator == Regulator.Fda ? "United States" : "European Union",
    };

    private static JsonNode Text(string text) => JsonValue.Create(text);

    private static void Add(JsonObject data, string property, IEnumerable<JsonNode> values)
    {
        JsonNode?[] all = [.. values];
        if (all.Length > 0)
        {
            data[property] = new JsonArray(all);
        }
    }
}
