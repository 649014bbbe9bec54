using System.Text.Json.Nodes;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Eligibility.Effects;

/// <summary>
/// Invented patients, as profiles that the eligibility endpoints take: newly diagnosed ones and ones after up to seven lines, with
/// complete histories and without, a few of other diagnoses. The same seed gives the same patients, as long as the drugs are the same.
/// </summary>
public static class SyntheticProfiles
{
    private const int MostLines = 7;

    /// <summary>So many patients; the drugs they had are antimyeloma drugs that both revisions know.</summary>
    public static IReadOnlyList<JsonObject> Make(KnowledgeBase before, KnowledgeBase after, ulong seed, int count)
    {
        string[] drugs =
        [
            .. before.Drugs.All
                .Where(drug => drug is { Role: DrugRole.Antimyeloma, FormOf: null } && after.Drugs.Find(drug.Slug) is not null)
                .Select(drug => drug.Slug),
        ];
        string[] conditions = [.. before.Conditions.All.Select(one => one.Slug).Where(id => after.Conditions.Find(id) is not null)];
        var dice = new Dice(seed);
        return [.. Enumerable.Range(0, count).Select(_ => One(ref dice, drugs, conditions))];
    }

    private static JsonObject One(ref Dice dice, string[] drugs, string[] conditions)
    {
        var lines = drugs.Length == 0 ? 0 : Math.Max(0, dice.Below(MostLines + 3) - 2);
        var profile = new JsonObject
        {
            ["diagnosis"] = Wire<Diagnosis>.Name(dice.Falls(94) ? Diagnosis.MultipleMyeloma : Enum.GetValues<Diagnosis>()[dice.Below(4)]),
            ["ageYears"] = dice.Falls(3) ? 10 + dice.Below(8) : 35 + dice.Below(55),
            ["diseaseStatus"] = Status(ref dice, lines),
            ["therapies"] = Therapies(ref dice, drugs, lines),
        };
        if (dice.Falls(25) && lines > 0)
        {
            profile["therapiesComplete"] = false;
        }

        Tell(ref dice, profile, "transplantEligible", 70);
        Tell(ref dice, profile, "priorAutologousTransplant", lines > 0 ? 60 : 0);
        if (dice.Falls(30))
        {
            profile["riskCategory"] = Wire<RiskCategory>.Name(dice.Falls(50) ? RiskCategory.High : RiskCategory.Standard);
        }

        var told = new JsonObject();
        foreach (var condition in conditions)
        {
            Tell(ref dice, told, condition, 30);
        }

        profile["conditions"] = told;
        return profile;
    }

    private static void Tell(ref Dice dice, JsonObject to, string fact, int percent)
    {
        if (dice.Falls(percent))
        {
            to[fact] = dice.Falls(50);
        }
    }

    private static JsonArray Status(ref Dice dice, int lines)
    {
        if (lines == 0)
        {
            return [Wire<DiseaseStatus>.Name(DiseaseStatus.NewlyDiagnosed)];
        }

        DiseaseStatus[] status = dice.Below(4) switch
        {
            0 => [DiseaseStatus.Responding],
            1 => [DiseaseStatus.Relapsed],
            2 => [DiseaseStatus.Refractory],
            _ => [DiseaseStatus.Relapsed, DiseaseStatus.Refractory],
        };
        return [.. status.Select(one => (JsonNode)Wire<DiseaseStatus>.Name(one))];
    }

    private static JsonArray Therapies(ref Dice dice, string[] drugs, int lines)
    {
        var therapies = new JsonArray();
        for (var line = 1; line <= lines; line++)
        {
            var given = new SortedSet<string>(StringComparer.Ordinal);
            for (var left = 1 + dice.Below(3); left > 0; left--)
            {
                given.Add(drugs[dice.Below(drugs.Length)]);
            }

            var therapy = new JsonObject { ["line"] = line, ["drugs"] = new JsonArray([.. given.Select(drug => (JsonNode)drug)]) };
            if (dice.Falls(75))
            {
                var refractory = new List<JsonNode?>();
                foreach (var drug in given)
                {
                    if (dice.Falls(50))
                    {
                        refractory.Add(drug);
                    }
                }

                therapy["refractory"] = new JsonArray([.. refractory]);
            }

            if (dice.Falls(50))
            {
                therapy["progressedWithinDays"] = dice.Falls(70) ? dice.Below(120) : null;
            }

            therapies.Add((JsonNode)therapy);
        }

        return therapies;
    }
}
