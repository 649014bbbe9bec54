using System.Text.Json.Nodes;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.SchemaOrg;

/// <summary>What is given together, in the words of schema.org: a named regimen, or what a regulator approved.</summary>
public static class TherapyData
{
    public static JsonObject Of(Combination combination, PageView view)
    {
        var therapy = Therapy(
            combination.Abbreviation, $"/combinations/{combination.Id}", combination.Components.Select(part => part.Drug), view);
        therapy["description"] = combination.Summary;
        therapy["alternateName"] = new JsonArray([.. combination.Aliases.Prepend(combination.Name).Select(name => JsonValue.Create(name))]);
        return therapy;
    }

    public static JsonObject Of(Approval approval, PageView view)
    {
        var therapy = Therapy(
            Regimens.Name(approval, view.Kb), $"/approvals/{approval.Id}", approval.Regimen.Select(part => part.Drug), view);
        therapy["description"] = approval.VersionOn(view.Day)!.Indication;
        therapy["recognizingAuthority"] = PageData.Organization(Say.Place(approval.Regulator));
        therapy["legalStatus"] = new JsonObject
        {
            ["@type"] = "DrugLegalStatus",
            ["name"] = Wire<ApprovalStatus>.Name(approval.StatusOn(view.Day)),
            ["applicableLocation"] = DrugData.Area(approval.Regulator),
        };
        return therapy;
    }

    private static JsonObject Therapy(string name, string path, IEnumerable<Id<Drug>> drugs, PageView view) => new()
    {
        ["@type"] = "MedicalTherapy",
        ["name"] = name,
        ["url"] = view.Origin + path,
        ["drug"] = new JsonArray([.. drugs.Select(drug => DrugData.Brief(view.Kb.Drugs[drug], view))]),
    };
}
