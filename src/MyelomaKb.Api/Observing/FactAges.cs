using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Observing;

/// <summary>How old what is known of each regulator is. Worked out once a revision and day.</summary>
public sealed class FactAges(Knowledge knowledge)
{
    private Known? _known;

    /// <summary>The ages by regulator; none before a revision is loaded.</summary>
    public IReadOnlyList<(string Regulator, RegulatorFacts Facts)> All()
    {
        if (knowledge.Newest is not { } kb)
        {
            return [];
        }

        var (known, today) = (Volatile.Read(ref _known), knowledge.Today);
        if (known is null || !ReferenceEquals(known.Kb, kb) || known.Day != today)
        {
            known = new Known(kb, today, [.. Enum.GetValues<Regulator>().Select(regulator => (
                Wire<Regulator>.Name(regulator),
                Of(kb, [.. kb.Approvals.All.Where(approval => approval.Regulator == regulator)], today)))]);
            Volatile.Write(ref _known, known);
        }

        return known.Ages;
    }

    private static RegulatorFacts Of(KnowledgeBase kb, IReadOnlyCollection<Approval> approvals, DateOnly today) => new()
    {
        Approvals = approvals.Count,
        NewestDecision = Age(approvals.Select(approval => (DateOnly?)approval.DecidedOn), today, newest: true),
        NewestReview = Age(approvals.Select(kb.Links.ReviewedOn), today, newest: true),
        OldestReview = Age(approvals.Select(kb.Links.ReviewedOn), today, newest: false),
    };

    private static DayAge? Age(IEnumerable<DateOnly?> days, DateOnly today, bool newest)
    {
        var ordered = days.OfType<DateOnly>().Order().ToList();
        if (ordered.Count == 0)
        {
            return null;
        }

        var day = newest ? ordered[^1] : ordered[0];
        return new DayAge(day, today.DayNumber - day.DayNumber);
    }

    private sealed record Known(KnowledgeBase Kb, DateOnly Day, IReadOnlyList<(string Regulator, RegulatorFacts Facts)> Ages);
}
