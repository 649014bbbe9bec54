using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Upkeep;

/// <summary>When an entry is due to be compared with its sources again.</summary>
/// <param name="Risk">How much rests on it.</param>
/// <param name="ReviewedOn">When that was done last; null where it never was.</param>
/// <param name="DueOn">When it is to be done again; null where it is due because it never was.</param>
public sealed record Review(ReviewRisk Risk, DateOnly? ReviewedOn, DateOnly? DueOn)
{
    /// <summary>Whether it is to be done by that day.</summary>
    public bool IsDueBy(DateOnly day) => DueOn is not { } due || due <= day;
}

/// <summary>Says by risk when each entry is due. What could not be confirmed weighs one step more.</summary>
public static class ReviewPlan
{
    /// <summary>Days from one review to the next.</summary>
    public static int DaysFor(ReviewRisk risk) => risk switch
    {
        ReviewRisk.High => 90,
        ReviewRisk.Standard => 180,
        ReviewRisk.Low => 365,
        _ => throw new ArgumentOutOfRangeException(nameof(risk), risk, null),
    };

    /// <summary>The review of an entry, as it stands on a day.</summary>
    public static Review Of(KnowledgeBase kb, Entry entry, DateOnly day)
    {
        var risk = RiskOf(entry, day);
        var reviewedOn = entry.ReadOn ?? kb.Links.ReviewedOn(entry);
        return new Review(risk, reviewedOn, reviewedOn?.AddDays(DaysFor(risk)));
    }

    private static ReviewRisk RiskOf(Entry entry, DateOnly day)
    {
        var risk = entry.RiskOn(day);
        return entry.Unconfirmed.Count > 0 && risk > ReviewRisk.High ? risk - 1 : risk;
    }
}
