using System.Text.Json.Nodes;
using CsCheck;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Eligibility.Effects;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>Profiles as nobody would think of them: histories or statements, plausible or not, many of them contradictory.</summary>
internal static class ArbitraryProfiles
{
    private static readonly string[] Lists = ["exposedTo", "notExposedTo", "refractoryTo", "notRefractoryTo"];

    public static Gen<JsonObject> Of(KnowledgeBase kb)
    {
        var invented = SyntheticProfiles.Make(kb, kb, seed: 7, count: 300);
        var statement = Gen.OneOf(
            Gen.Int[0, kb.Agents.Agents.Count - 1].Select(at => (JsonNode)kb.Agents.Agents[at].Value),
            Gen.Select(Gen.Int[0, kb.Agents.Classes.Count - 1], Gen.Frequency((4, Gen.Int[1, 2]), (1, Gen.Int[3, 20])))
                .Select((of, agents) => (JsonNode)new JsonObject { ["class"] = kb.Agents.Classes[of].Value, ["agents"] = agents }));
        return Gen.Select(
            Gen.Int[0, invented.Count - 1], Gen.Int[0, 5].Array[Lists.Length], statement.Array[2 * Lists.Length], Gen.Int[0, 99].Array[8],
            (at, counts, statements, dice) => Make(invented[at], counts, statements, dice));
    }

    private static JsonObject Make(JsonObject invented, int[] counts, JsonNode[] statements, int[] dice)
    {
        var profile = (JsonObject)invented.DeepClone();
        foreach (var (at, name) in profile.Select(pair => pair.Key).ToList().Index().Where(one => dice[one.Index % dice.Length] < 40))
        {
            profile.Remove(name);
        }

        if (dice[1] < 75)
        {
            profile.Remove("therapies");
        }

        if (!profile.ContainsKey("therapies"))
        {
            profile.Remove("therapiesComplete");
        }

        foreach (var (at, list) in Lists.Index())
        {
            var count = Math.Max(0, counts[at] - 3);
            if (count > 0)
            {
                profile[list] = new JsonArray([.. statements.Skip(2 * at).Take(count).Select(one => one.DeepClone())]);
            }
        }

        Set("priorLines", dice[2], 30, dice[3] / 12);
        Set("ecog", dice[3], 40, dice[4] / 17);
        Set("bodyWeightKg", dice[4], 40, 1 + dice[5]);
        Set("progressedOnLastTherapy", dice[5], 30, dice[6] < 50);
        Set("daysToProgressionAfterLastTherapy", dice[6], 20, dice[7]);
        Set("ageYears", dice[7], 50, dice[2]);
        return profile;

        void Set(string name, int die, int percent, JsonNode value)
        {
            if (die < percent)
            {
                profile[name] = value;
            }
        }
    }
}
