using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Eligibility.Profile.Contradictions;

/// <summary>Dates that cannot both hold. A coarse date contradicts only where every day that it may be does.</summary>
internal static class DateContradictions
{
    public static void Find(IReadOnlyList<Therapy> therapies, DateOnly asOf, List<Contradiction> found)
    {
        (PartialDate Date, int At)? latestStart = null;
        for (var at = 0; at < therapies.Count; at++)
        {
            var therapy = therapies[at];
            After(therapy.StartedOn, at, "startedOn", asOf, found);
            After(therapy.EndedOn.Value, at, "endedOn", asOf, found);
            After(therapy.ProgressedOn.Value, at, "progressedOn", asOf, found);
            BeforeStart(therapy.EndedOn.Value, therapy.StartedOn, at, "endedOn", "It ended before it started.", found);
            BeforeStart(therapy.ProgressedOn.Value, therapy.StartedOn, at, "progressedOn",
                "The progression is before the start of this therapy.", found);
            if (latestStart is { } earlier)
            {
                OutOfOrder(therapy, at, earlier, found);
            }

            if (therapy.StartedOn is { } start && (latestStart is null || start.First > latestStart.Value.Date.First))
            {
                latestStart = (start, at);
            }
        }
    }

    private static void After(PartialDate? date, int at, string member, DateOnly asOf, List<Contradiction> found)
    {
        if (date is { } told && told.IsSurelyAfter(asOf))
        {
            found.Add(new(Place.Therapy(at, member), Place.AsOf, $"{told} is after {PartialDate.On(asOf)}, the day of the assessment."));
        }
    }

    private static void BeforeStart(
        PartialDate? date, PartialDate? start, int at, string member, string message, List<Contradiction> found)
    {
        if (date is { } told && start is { } started && told.IsSurelyBefore(started))
        {
            found.Add(new(Place.Therapy(at, member), Place.Therapy(at, "startedOn"), message));
        }
    }

    private static void OutOfOrder(Therapy therapy, int at, (PartialDate Date, int At) earlier, List<Contradiction> found)
    {
        var member = therapy.StartedOn?.IsSurelyBefore(earlier.Date) == true ? "startedOn"
            : therapy.StartedOn is null && therapy.EndedOn.Value?.IsSurelyBefore(earlier.Date) == true ? "endedOn"
            : null;
        if (member is not null)
        {
            found.Add(new(Place.Therapy(at, member), Place.Therapy(earlier.At, "startedOn"),
                "Therapies must be in chronological order, but this one starts before an earlier one in the list."));
        }
    }
}
