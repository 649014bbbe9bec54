using MyelomaKb.Api.History;
using MyelomaKb.Data.History;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Eligibility.Deciding;
using MyelomaKb.Domain.Eligibility.Effects;

namespace MyelomaKb.Api.Effects;

/// <summary>Works out what changes from one knowledge base to another: for everybody, for the cases, for invented patients.</summary>
internal static class EffectReport
{
    /// <summary>The whole effect, as far as the budgets for verdicts and for criteria suffice.</summary>
    public static EffectResponse Of(
        KnowledgeBase before, KnowledgeBase after, DateOnly today, WorkBudget verdicts, WorkBudget criteria)
    {
        var cases = Cases(before, after, today, verdicts);
        var profiles = Profiles(before, after, today, verdicts);
        var labels = CriteriaEffect.Between(before, after, today, criteria);
        var isWhole = cases.Count == cases.Of && profiles.Count == profiles.Of && labels.All(IsDecided);
        return new EffectResponse
        {
            BasedOn = before.Revision.Number,
            Outcome = isWhole ? EffectOutcome.Decided : EffectOutcome.NotDecided,
            Work = new EffectWorkResponse(verdicts.Steps + criteria.Steps, verdicts.MostSteps + criteria.MostSteps),
            Fields = [.. EntryChange.Between(before, after).Select(change => new DifferenceResponse(change, after))],
            Cases = cases,
            Profiles = profiles,
            Criteria = [.. labels.Select(Of)],
        };
    }

    private static bool IsDecided(CriteriaEffect effect) =>
        effect.CanHold.IsPossible is not null
        && effect.Compared == effect.ToCompare
        && effect.Neighbours.All(neighbour => neighbour.Relation != CriteriaRelation.NotDecided);

    private static CaseEffectResponse Cases(KnowledgeBase before, KnowledgeBase after, DateOnly today, WorkBudget budget)
    {
        var tried = EffectPatients.Cases
            .TakeWhile(_ => !budget.IsSpent)
            .Select(one => (one.Case, Changes: Changes(one.Request, before, after, today, budget)))
            .ToList();
        var unasked = tried.Count(one => one.Changes is null);
        return new CaseEffectResponse(
            tried.Count - unasked,
            EffectPatients.Cases.Count - unasked,
            [
                .. tried.SelectMany(one => one.Changes ?? [], (one, change) =>
                    new CaseVerdictResponse(one.Case, change.Approval.Value, change.From, change.To)),
            ]);
    }

    private static ProfileEffectResponse Profiles(KnowledgeBase before, KnowledgeBase after, DateOnly today, WorkBudget budget)
    {
        var invented = EffectPatients.Invent(before, after);
        var tried = invented
            .TakeWhile(_ => !budget.IsSpent)
            .Select(profile => (Profile: profile, Changes: Changes(EffectPatients.RequestFor(profile), before, after, today, budget)))
            .ToList();
        var unasked = tried.Count(one => one.Changes is null);
        var ways = tried
            .SelectMany(one => one.Changes ?? [], (one, change) => (one.Profile, Change: change))
            .GroupBy(one => one.Change)
            .Select(way => new VerdictWayResponse(way.Key.Approval.Value, way.Key.From, way.Key.To, way.Count(), way.First().Profile));
        return new ProfileEffectResponse(
            tried.Count - unasked,
            invented.Count - unasked,
            EffectPatients.Seed,
            tried.Count(one => one.Changes is { Count: > 0 }),
            [.. ways.OrderBy(way => way.Approval, StringComparer.Ordinal).ThenBy(way => way.From).ThenBy(way => way.To)]);
    }

    private static IReadOnlyList<VerdictChange>? Changes(
        byte[] request, KnowledgeBase before, KnowledgeBase after, DateOnly today, WorkBudget budget) =>
        EffectPatients.Ask(request, before, today) is { } asked && EffectPatients.Ask(request, after, today) is { } askedAfter
            ? VerdictEffect.Of(before, asked, after, askedAfter, budget)
            : null;

    private static CriteriaEffectResponse Of(CriteriaEffect effect) => new(
        effect.Approval.Value,
        effect.From,
        effect.CanHold.IsPossible switch
        {
            true => Possibility.Possible,
            false => Possibility.Impossible,
            null => Possibility.NotDecided,
        },
        effect.CanHold.Witness?.ToProfile(),
        [.. effect.Neighbours.Select(Of)],
        effect.Compared,
        effect.ToCompare);

    private static NeighbourResponse Of(CriteriaNeighbour neighbour) => new(
        neighbour.Approval.Value,
        neighbour.Relation,
        neighbour.Distinguishing?.ToProfile(),
        neighbour.Distinguishing is null ? null : neighbour.MeetsChanged ? MeetsWhich.Changed : MeetsWhich.Other);
}
