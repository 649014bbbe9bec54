using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Eligibility.Profile.Contradictions;

/// <summary>
/// Statements about progression that cannot both hold: days, dates, response, and what the profile says about the last therapy.
/// </summary>
internal static class ProgressionContradictions
{
    private const string Days = "progressedWithinDays";
    private const string Date = "progressedOn";
    private const string YesAndNo = "One property says that the disease progressed, the other that it did not.";
    private const string StillGiven = "The therapy is still being given, so progression can only be on it (0 days).";

    public static void OfTherapies(IReadOnlyList<Therapy> therapies, List<Contradiction> found)
    {
        for (var at = 0; at < therapies.Count; at++)
        {
            OfOne(therapies[at], at, found);
        }
    }

    public static void OfLastTherapy(PatientProfile profile, History? history, List<Contradiction> found)
    {
        const string Progressed = "progressedOnLastTherapy";
        const string DaysAfter = "daysToProgressionAfterLastTherapy";
        var days = profile.DaysToProgressionAfterLastTherapy;
        if (days.IsTold && profile.ProgressedOnLastTherapy is { } stated && stated != days.Value.HasValue)
        {
            found.Add(new(Place.Fact(DaysAfter), Place.Fact(Progressed), YesAndNo));
        }

        if (history?.LastAt is not { } last)
        {
            return;
        }

        var says = history.LastProgression;
        if (profile.ProgressedOnLastTherapy is { } told && says.Happened == TruthLogic.FromTold(!told))
        {
            found.Add(new(Place.Fact(Progressed), Place.Therapy(last), "The last therapy says the opposite."));
        }

        if (days.Value > 0 && history.Therapies[last].EndedOn.IsNone)
        {
            found.Add(new(Place.Fact(DaysAfter), Place.Therapy(last, "endedOn"), StillGiven));
        }
        else if (days.IsTold && (says.Happened == TruthLogic.FromTold(!days.Value.HasValue) || !Agree(says.Days, days.Value)))
        {
            found.Add(new(Place.Fact(DaysAfter), Place.Therapy(last), "The last therapy does not agree with it."));
        }
    }

    private static void OfOne(Therapy therapy, int at, List<Contradiction> found)
    {
        var days = therapy.ProgressedWithinDays;
        if (days.IsTold && therapy.ProgressedOn.IsTold && days.IsNone != therapy.ProgressedOn.IsNone)
        {
            found.Add(new(Place.Therapy(at, Days), Place.Therapy(at, Date), YesAndNo));
        }
        else if (days.Value is { } stated && therapy.ProgressedOn.Value is { } progressed
            && !Progression.DaysAfterEnd(therapy, progressed).Holds(stated))
        {
            found.Add(new(Place.Therapy(at, Days), Place.Therapy(at, Date), "The stated days do not agree with the dates."));
        }
        else if (days.Value > 0 && therapy.EndedOn.IsNone)
        {
            found.Add(new(Place.Therapy(at, Days), Place.Therapy(at, "endedOn"), StillGiven));
        }

        if (therapy.BestResponse == BestResponse.ProgressiveDisease && (days.IsNone || therapy.ProgressedOn.IsNone))
        {
            found.Add(new(Place.Therapy(at, "bestResponse"), Place.Therapy(at, days.IsNone ? Days : Date),
                "Progressive disease as the best response is progression, but the profile says that there was none."));
        }
    }

    private static bool Agree(DaySpan? span, int? days) => span is not { } known || days is not { } told || known.Holds(told);
}
