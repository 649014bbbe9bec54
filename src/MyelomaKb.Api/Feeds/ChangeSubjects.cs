using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Api.Feeds;

/// <summary>
/// Which entries a change of an entry concerns: those that speak of drugs, classes, regulators and settings by themselves. What does not
/// is read through what it stands for: a document through what cites it, a condition through the approvals that ask for it.
/// </summary>
internal static class ChangeSubjects
{
    public static IEnumerable<Entry> Of(Entry entry, KnowledgeBase kb) => entry switch
    {
        Source source => kb.Links.CitedBy(source.Id).Where(citing => citing is not Source).SelectMany(citing => Of(citing, kb)),
        Condition condition => kb.Approvals.All.Where(approval => Asks(approval, condition)),
        Label label =>
            kb.Links.ApprovalsCovering[label.Drug].Where(approval => approval.Regulator == label.Regulator).Prepend<Entry>(label),
        Trial trial => [.. kb.Links.ApprovalsOfTrial[trial.Id], .. kb.Links.CombinationsOfTrial[trial.Id]],
        Claim claim => [claim, .. Found(claim.Approvals, kb.Approvals), .. Found(claim.Combinations, kb.Combinations)],
        _ => [entry],
    };

    /// <summary>The drugs that an entry names.</summary>
    public static IEnumerable<Id<Drug>> DrugsOf(Entry subject) => subject switch
    {
        Drug drug => [drug.Id, drug.Agent],
        Approval approval =>
        [
            approval.Drug,
            .. approval.Regimen.Select(part => part.Drug),
            .. approval.History.Where(one => one.Drug is not null).Select(one => one.Drug!.Value),
        ],
        Combination combination => combination.Components.Select(part => part.Drug),
        Claim claim => claim.Drugs,
        Label label => [label.Drug],
        _ => [],
    };

    private static bool Asks(Approval approval, Condition condition) => approval.Versions
        .SelectMany(version => version.Criteria.Leaves).OfType<HasCondition>().Any(leaf => leaf.Condition == condition.Id);

    private static IEnumerable<Entry> Found<TEntry>(IEnumerable<Id<TEntry>> ids, EntryTable<TEntry> table)
        where TEntry : Entry =>
        ids.Select(id => table.Find(id.Value)).OfType<Entry>();
}
