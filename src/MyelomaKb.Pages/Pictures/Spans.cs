using MyelomaKb.Domain.Approvals;

namespace MyelomaKb.Pages.Pictures;

/// <summary>How an approval, or a drug with one regulator, stood over a time.</summary>
public enum SpanKind
{
    Regular,
    Early,
    Superseded,
    Withdrawn,
}

/// <summary>A time in which nothing changed; no end is until further notice.</summary>
public sealed record Span(SpanKind Kind, DateOnly From, DateOnly? To);

/// <summary>Reads the times out of approvals.</summary>
public static class Spans
{
    /// <summary>
    /// How approvals taken together stood, by the day: regular where one of them was, else early, else how the last one ended. Each counts
    /// from its own day on.
    /// </summary>
    public static IReadOnlyList<Span> Of(IReadOnlyCollection<Approval> approvals, Func<Approval, DateOnly> since, DateOnly day)
    {
        // Opinions come before the decision; until then there is nothing to draw.
        var first = approvals.Min(since);
        var days = approvals.SelectMany(approval => approval.Days()).Where(one => one >= first && one <= day).Distinct().Order();
        List<Span> spans = [];
        foreach (var on in days)
        {
            var kind = KindOn([.. approvals.Where(approval => since(approval) <= on)], on);
            if (spans.Count == 0 || spans[^1].Kind != kind)
            {
                if (spans.Count > 0)
                {
                    spans[^1] = spans[^1] with { To = on };
                }

                spans.Add(new Span(kind, on, null));
            }
        }

        return spans;
    }

    private static SpanKind KindOn(IReadOnlyList<Approval> approvals, DateOnly day)
    {
        var inForce = approvals.Where(approval => approval.InForceOn(day)).ToList();
        return inForce.Exists(approval => approval.PathwayOn(day) == Pathway.Regular) ? SpanKind.Regular
            : inForce.Count > 0 ? SpanKind.Early
            : approvals.All(approval => approval.StatusOn(day) == ApprovalStatus.Withdrawn)
                ? SpanKind.Withdrawn
            : SpanKind.Superseded;
    }
}
