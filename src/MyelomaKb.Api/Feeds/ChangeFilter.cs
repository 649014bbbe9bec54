using MyelomaKb.Data.History;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Api.Feeds;

/// <summary>Which changes a feed is about; all that is given must fit.</summary>
internal sealed record ChangeFilter(
    Drug? Drug, DrugClass? Class, Regulator? Regulator, Setting? Setting, IReadOnlyList<EntryKind> Kinds, bool SafetyOnly)
{
    public bool Fits(RecentChange change, KnowledgeBase kb) =>
        Kinds.Contains(change.Change.Entry.Kind)
        && (!SafetyOnly || change.ConcernsSafety)
        && (Regulator is not { } regulator || RegulatorsOf(change).Contains(regulator))
        && (Setting is not { } setting || SettingsOf(change).Contains(setting))
        && (Drug is not { } drug || DrugsOf(change, kb).Contains(drug.Id))
        && (Class is not { } of || IsOfClass(change, of, kb));

    private static bool IsOfClass(RecentChange change, DrugClass of, KnowledgeBase kb)
    {
        var within = kb.Classes.WithDescendants(of.Id).ToHashSet();
        return change.Shown is DrugClass one ? within.Contains(one.Id)
            : DrugsOf(change, kb).Any(id => kb.Drugs.Find(id.Value) is { } drug && within.Contains(drug.Class));
    }

    private static IEnumerable<Id<Drug>> DrugsOf(RecentChange change, KnowledgeBase kb) => change.Shown switch
    {
        Drug drug => [drug.Id, drug.Agent],
        Approval approval => approval.Regimen.Select(part => part.Drug).Append(approval.Drug),
        Combination combination => combination.Components.Select(part => part.Drug),
        Claim claim => claim.Drugs,
        Trial trial => kb.Links.ApprovalsOfTrial[trial.Id].SelectMany(approval => approval.Regimen.Select(part => part.Drug))
            .Concat(kb.Links.CombinationsOfTrial[trial.Id].SelectMany(one => one.Components.Select(part => part.Drug))),
        _ => [],
    };

    private static IEnumerable<Regulator> RegulatorsOf(RecentChange change) =>
        change.Shown is Approval approval ? [approval.Regulator] : [];

    private static IEnumerable<Setting> SettingsOf(RecentChange change) => change.Shown switch
    {
        Approval approval => [approval.Setting],
        Combination combination => combination.Settings.Select(one => one.Setting),
        _ => [],
    };
}
