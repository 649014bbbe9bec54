using System.Text.Json.Nodes;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.SchemaOrg;

/// <summary>A class of drugs in the words of schema.org.</summary>
public static class DrugClassData
{
    /// <summary>Its name and where to read more.</summary>
    public static JsonObject Brief(DrugClass of, PageView view) => new()
    {
        ["@type"] = "DrugClass",
        ["name"] = of.Name,
        ["url"] = $"{view.Origin}/classes/{of.Id}",
    };

    /// <summary>All that the page says of it.</summary>
    public static JsonObject Full(DrugClass of, PageView view)
    {
        var data = Brief(of, view);
        data["description"] = of.Summary;
        if (of.Abbreviation is { } abbreviation)
        {
            data["alternateName"] = abbreviation;
        }

        data["drug"] = new JsonArray([.. view.Kb.Links.DrugsWithin(of.Id).Select(drug => DrugData.Brief(drug, view))]);
        return data;
    }
}
