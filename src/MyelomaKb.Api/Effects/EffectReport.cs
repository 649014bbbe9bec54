using MyelomaKb.Api.History;
using MyelomaKb.Data.History;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Eligibility.Effects;

namespace MyelomaKb.Api.Effects;

/// <summary>Works out what changes from one knowledge base to another: for everybody, for the cases, for invented patients.</summary>
internal static class EffectReport
{
    public static EffectResponse Of(KnowledgeBase before, KnowledgeBase after, DateOnly today) => new()
    {
        BasedOn = before.Revision.Number,
        Fields = [.. EntryChange.Between(before, after).Select(change => new DifferenceResponse(change, after))],
        Cases = Cases(before, after, today),
        Profiles = Profiles(before, after, today),
        Criteria = [.. CriteriaEffect.Between(before, after, today).Select(Of)],
    };

    private static CaseEffectResponse Cases(KnowledgeBase before, KnowledgeBase after, DateOnly today)
    {
        var judged = EffectPatients.Cases
            .Select(one => (one.Case, Changes: Changes(one.Request, before, after, today)))
            .Where(one => one.Changes is not null)
            .ToList();
        return new CaseEffectResponse(
            judged.Count,
            [
                .. judged.SelectMany(one => one.Changes!, (one, change) =>
                    new CaseVerdictResponse(one.Case, change.Approval.Value, change.From, change.To)),
            ]);
    }

    private static ProfileEffectResponse Profiles(KnowledgeBase before, KnowledgeBase after, DateOnly today)
    {
        var judged = EffectPatients.Invent(before, after)
            .AsParallel().AsOrdered()
            .Select(profile => (Profile: profile, Changes: Changes(EffectPatients.RequestFor(profile), before, after, today)))
            .Where(one => one.Changes is not null)
            .ToList();
        var ways = judged
            .SelectMany(one => one.Changes!, (one, change) => (one.Profile, Change: change))
            .GroupBy(one => one.Change)
            .Select(way => new VerdictWayResponse(way.Key.Approval.Value, way.Key.From, way.Key.To, way.Count(), way.First().Profile));
        return new ProfileEffectResponse(
            judged.Count,
            EffectPatients.Seed,
            judged.Count(one => one.Changes!.Count > 0),
            [.. ways.OrderBy(way => way.Approval, StringComparer.Ordinal).ThenBy(way => way.From).ThenBy(way => way.To)]);
    }

    private static IReadOnlyList<VerdictChange>? Changes(byte[] request, KnowledgeBase before, KnowledgeBase after, DateOnly today) =>
        EffectPatients.Ask(request, before, today) is { } asked && EffectPatients.Ask(request, after, today) is { } askedAfter
            ? VerdictEffect.Of(before, asked, after, askedAfter)
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
        [.. effect.Neighbours.Select(Of)]);

    private static NeighbourResponse Of(CriteriaNeighbour neighbour) => new(
        neighbour.Approval.Value,
        neighbour.Relation,
        neighbour.Distinguishing?.ToProfile(),
        neighbour.Distinguishing is null ? null : neighbour.MeetsChanged ? MeetsWhich.Changed : MeetsWhich.Other);
}
