using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Editing;

/// <summary>A combination's approvals are of its own drugs, up to form, and its names mean no other combination.</summary>
internal static class CombinationChecks
{
    public static void Run(EntrySet set)
    {
        var agents = set.Of<Drug>().ToDictionary(drug => drug.Id, drug => drug.Agent);
        Dictionary<string, Combination> owners = new(StringComparer.Ordinal);
        foreach (var combination in set.Of<Combination>().OrderBy(one => one.Id))
        {
            CheckNames(set, combination, owners);
            set.Require(combination.Components.Count > 0, combination, "/components", "there is no drug in it");
            foreach (var (at, part) in combination.Components.Index())
            {
                set.Follow(combination, $"/components/{at}/drug", EntryKind.Drug, part.Drug);
            }

            set.RequireOnce(combination, "/components", combination.Components.Select(part => part.Drug));
            CheckSettings(set, combination);
            CheckApprovals(set, combination, agents);
            set.FollowAll(combination, "/trials", EntryKind.Trial, combination.Trials);
        }
    }

    private static void CheckSettings(EntrySet set, Combination combination)
    {
        foreach (var (at, setting) in combination.Settings.Index())
        {
            if (setting.Lines is { } lines)
            {
                BoundsChecks.Run(set, combination, $"/settings/{at}/lines", lines, 0, 50, whole: true);
            }
        }
    }

    private static void CheckApprovals(EntrySet set, Combination combination, Dictionary<Id<Drug>, Id<Drug>> agents)
    {
        set.RequireOnce(combination, "/approvals", combination.Approvals);
        var own = Forms(combination.Components.Select(part => part.Drug));
        var isKnown = combination.Components.All(part => agents.ContainsKey(part.Drug));
        foreach (var (at, id) in combination.Approvals.Index())
        {
            if (set.Follow(combination, $"/approvals/{at}", EntryKind.Approval, id) is { } approval)
            {
                set.Require(
                    !isKnown || own.SequenceEqual(Forms(approval.Regimen.Select(part => part.Drug))),
                    combination,
                    $"/approvals/{at}",
                    $"'{id}' is of another regimen");
            }
        }

        List<Id<Drug>> Forms(IEnumerable<Id<Drug>> drugs) => [.. drugs.Select(drug => agents.GetValueOrDefault(drug, drug)).Order()];
    }

    private static void CheckNames(EntrySet set, Combination combination, Dictionary<string, Combination> owners)
    {
        (string Pointer, string Text)[] names =
        [
            ("/id", combination.Id.Value), ("/abbreviation", combination.Abbreviation), ("/name", combination.Name),
            .. combination.Aliases.Select((alias, at) => ($"/aliases/{at}", alias)),
        ];
        foreach (var (pointer, text) in names)
        {
            var folded = NameFolding.Fold(text);
            owners.TryAdd(folded, combination);
            var owner = owners[folded];
            set.Require(owner == combination, combination, pointer, $"'{text}' is a name of '{owner.Id}' too");
        }

        set.RequireOnce(combination, "/aliases", combination.Aliases);
    }
}
