using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.TreatmentHistory;

/// <summary>
/// Whether the disease progressed on or after a therapy, and how many days after its end (0: on it). No days where it did not, or
/// where nothing is known.
/// </summary>
public readonly record struct Progression(Truth Happened, DaySpan? Days)
{
    /// <summary>Nothing is known.</summary>
    public static Progression Untold => new(Truth.Unknown, null);

    /// <summary>It has not progressed.</summary>
    public static Progression None => new(Truth.False, null);

    /// <summary>It progressed, that many days after the end.</summary>
    public static Progression After(DaySpan days) => new(Truth.True, days);

    /// <summary>Whether it progressed on the therapy or at most that many days after its end.</summary>
    public Truth Within(int days) => Happened == Truth.True ? Days?.IsWithin(days) ?? Truth.Unknown : Happened;

    /// <summary>
    /// What a therapy tells: stated days, else dates, else the response (progressive disease as the best response is progression on
    /// the therapy).
    /// </summary>
    public static Progression Of(Therapy therapy)
    {
        if (therapy.ProgressedWithinDays.Value is { } days)
        {
            return After(DaySpan.Exactly(days));
        }

        if (therapy.ProgressedWithinDays.IsNone || therapy.ProgressedOn.IsNone)
        {
            return None;
        }

        if (therapy.ProgressedOn.Value is { } progressed)
        {
            return After(DaysAfterEnd(therapy, progressed));
        }

        return therapy.BestResponse == BestResponse.ProgressiveDisease ? After(DaySpan.Exactly(0)) : Untold;
    }

    /// <summary>
    /// Days from the end of the therapy to the progression. If the end is unknown, it is after the start, which bounds them.
    /// </summary>
    internal static DaySpan DaysAfterEnd(Therapy therapy, PartialDate progressed)
    {
        if (therapy.EndedOn.IsNone)
        {
            return DaySpan.Exactly(0);
        }

        if (therapy.EndedOn.Value is { } ended)
        {
            return ended.DaysTo(progressed);
        }

        return new DaySpan(0, therapy.StartedOn?.DaysTo(progressed).AtMost);
    }
}
