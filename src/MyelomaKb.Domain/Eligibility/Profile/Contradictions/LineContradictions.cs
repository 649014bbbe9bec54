using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Eligibility.Profile.Contradictions;

/// <summary>Statements about the number of lines that cannot both hold.</summary>
internal static class LineContradictions
{
    public static void Find(PatientProfile profile, History? history, List<Contradiction> found)
    {
        if (history is null)
        {
            if (profile.TherapiesComplete is not null)
            {
                found.Add(new(Place.Fact("therapiesComplete"), Place.Fact("therapies"),
                    "It says whether `therapies` is complete, but there is no `therapies`."));
            }
        }
        else
        {
            Order(profile, history, found);
            Stated(profile, history, found);
        }

        if (NoLine(profile, history) is { } none)
        {
            Without(profile, none, found);
        }

        Statuses(profile, history, found);
    }

    private static void Order(PatientProfile profile, History history, List<Contradiction> found)
    {
        var before = 0;
        for (var at = 0; at < history.Therapies.Count; at++)
        {
            var line = history.Therapies[at].Line;
            if (at > 0 && line < history.Therapies[at - 1].Line)
            {
                found.Add(new(Place.Therapy(at, "line"), Place.Therapy(at - 1, "line"),
                    "Therapies must be in chronological order, so a line cannot be lower than the one before it."));
            }
            else if (history.IsComplete && line > before + 1)
            {
                found.Add(new(Place.Therapy(at, "line"), at > 0 ? Place.Therapy(at - 1, "line") : Completeness(profile),
                    $"A complete history has every line, but line {before + 1} is missing. If the history is incomplete, set "
                        + "therapiesComplete to false."));
            }

            before = line;
        }
    }

    private static void Stated(PatientProfile profile, History history, List<Contradiction> found)
    {
        if (profile.PriorLines is not { } stated || (history.IsComplete ? stated == history.HighestLine : stated >= history.HighestLine))
        {
            return;
        }

        var with = history.Therapies.Count == 0 ? Place.Fact("therapies") : Place.Therapy(history.Therapies.Count - 1, "line");
        found.Add(new(Place.Fact("priorLines"), with, history.IsComplete
            ? $"The number must be {history.HighestLine}, the highest line of the complete history."
            : $"The number is lower than {history.HighestLine}, the highest line of the therapies."));
    }

    private static string Completeness(PatientProfile profile) =>
        Place.Fact(profile.TherapiesComplete is null ? "therapies" : "therapiesComplete");

    /// <summary>Where the profile says that no line of therapy was given, or null.</summary>
    private static string? NoLine(PatientProfile profile, History? history) =>
        profile.PriorLines == 0 ? Place.Fact("priorLines")
        : history is { IsComplete: true, HighestLine: 0 } ? Place.Fact("therapies")
        : null;

    private static void Without(PatientProfile profile, string none, List<Contradiction> found)
    {
        const string NoTherapy = "It needs a line of therapy, but the profile says that there was none.";
        if (profile.ExposedTo.Count > 0)
        {
            found.Add(new(Place.Item("exposedTo", 0), none, NoTherapy));
        }

        if (profile.RefractoryTo.Count > 0)
        {
            found.Add(new(Place.Item("refractoryTo", 0), none, NoTherapy));
        }

        if (profile.ProgressedOnLastTherapy == true)
        {
            found.Add(new(Place.Fact("progressedOnLastTherapy"), none, NoTherapy));
        }

        if (profile.DaysToProgressionAfterLastTherapy.Value is not null)
        {
            found.Add(new(Place.Fact("daysToProgressionAfterLastTherapy"), none, NoTherapy));
        }

        foreach (var status in profile.DiseaseStatus ?? [])
        {
            if (status != DiseaseStatus.NewlyDiagnosed)
            {
                found.Add(new(Place.Fact("diseaseStatus"), none, $"'{Wire<DiseaseStatus>.Name(status)}' disease has been treated, "
                    + "but the profile says that there was no line of therapy."));
            }
        }
    }

    private static void Statuses(PatientProfile profile, History? history, List<Contradiction> found)
    {
        if (profile.DiseaseStatus?.Contains(DiseaseStatus.NewlyDiagnosed) != true)
        {
            return;
        }

        var many = profile.PriorLines >= 2 ? Place.Fact("priorLines")
            : history?.HighestLine >= 2 ? Place.Therapy(history.Therapies.Count - 1, "line")
            : null;
        if (many is not null)
        {
            found.Add(new(Place.Fact("diseaseStatus"), many, "Newly diagnosed disease has had at most one line."));
        }

        if (profile.DiseaseStatus.Contains(DiseaseStatus.Relapsed))
        {
            found.Add(new(Place.Fact("diseaseStatus"), Place.Fact("diseaseStatus"),
                "Disease cannot be newly diagnosed and relapsed at the same time."));
        }
    }
}
