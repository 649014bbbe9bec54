using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Profile.Contradictions;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Domain.Eligibility.Profile;

/// <summary>A profile understood: what judging needs to know, and the history it was read from.</summary>
public sealed record ProfileReading(PatientProfile Profile, History? History, PatientFacts Facts)
{
    /// <summary>The defaults that verdicts rest on, in plain words.</summary>
    public IReadOnlyList<string> Assumed => Profile.Therapies is not null && Profile.TherapiesComplete is null ? TakenAsComplete : [];

    /// <summary>The fact of the profile that the number of lines comes from; null where nothing is known of it.</summary>
    public string? LinesFrom => History is { IsComplete: true } ? "therapies"
        : Profile.PriorLines is not null ? "priorLines"
        : History is { HighestLine: > 0 } ? "therapies"
        : Profile.ExposedTo.Count > 0 ? "exposedTo"
        : Profile.RefractoryTo.Count > 0 ? "refractoryTo"
        : null;

    /// <summary>What the profile says on that day, or the contradictions that keep it from saying anything.</summary>
    public static (ProfileReading? Reading, IReadOnlyList<Contradiction> Contradictions) Of(
        PatientProfile profile, ProfileTerms terms, DateOnly asOf)
    {
        var history = profile.Therapies is { } therapies
            ? History.Of(therapies, profile.HistoryIsComplete, profile.PriorLines, terms.Agents, terms.Refractoriness)
            : null;
        var contradictions = ProfileContradictions.Find(profile, history, terms.Agents, terms.Refractoriness, asOf);
        if (contradictions.Count > 0)
        {
            return (null, contradictions);
        }

        var facts = FactsOf(profile, history, terms);
        return ClassContradictions.Find(profile, facts, terms.Forest) is { } one
            ? (null, [one])
            : (new ProfileReading(profile, history, facts), []);
    }

    private static PatientFacts FactsOf(PatientProfile profile, History? history, ProfileTerms terms)
    {
        var noLine = profile.PriorLines == 0 || history is { IsComplete: true, HighestLine: 0 };
        var (progressed, days) = LastTherapy(profile, history, noLine);
        return new PatientFacts
        {
            Diagnosis = profile.Diagnosis,
            DiseaseStatus = profile.DiseaseStatus,
            RiskCategory = profile.RiskCategory,
            AgeYears = profile.AgeYears,
            TransplantEligible = profile.TransplantEligible,
            PriorAutologousTransplant = history?.FirstOf(TherapyKind.AutologousTransplant) is null
                ? profile.PriorAutologousTransplant
                : true,
            PriorLines = Lines(profile, history),
            Exposed = ExposureFacts.Of(profile, history, noLine, terms.Agents),
            Refractory = RefractoryFacts.Of(profile, history, terms.Agents),
            ProgressedOnLastTherapy = progressed,
            DaysToProgression = days,
            Conditions = ConditionFacts.Of(profile, history, terms),
            Biomarkers = BiomarkerFacts(profile),
            Ecog = profile.Ecog,
            BodyWeightKg = profile.BodyWeightKg,
            Labs = terms.LabUnits.Convert(profile.Labs),
        };
    }

    /// <summary>A complete history counts its lines; else a stated number holds; else what was given is a lower bound.</summary>
    private static KnownRange Lines(PatientProfile profile, History? history)
    {
        if (history is { IsComplete: true })
        {
            return KnownRange.Exactly(history.HighestLine);
        }

        if (profile.PriorLines is { } stated)
        {
            return KnownRange.Exactly(stated);
        }

        var exposed = profile.ExposedTo.Count > 0 || profile.RefractoryTo.Count > 0 ? 1 : 0;
        return new KnownRange(Math.Max(history?.HighestLine ?? 0, exposed), null);
    }

    private static (Truth Progressed, KnownRange? Days) LastTherapy(PatientProfile profile, History? history, bool noLine)
    {
        if (noLine)
        {
            return (Truth.False, null);
        }

        var told = profile.DaysToProgressionAfterLastTherapy;
        if (told.Value is { } days)
        {
            return (Truth.True, KnownRange.Exactly(days));
        }

        var says = history?.LastProgression ?? Progression.Untold;
        var progressed = says.Happened != Truth.Unknown ? says.Happened
            : told.IsNone ? Truth.False
            : TruthLogic.FromTold(profile.ProgressedOnLastTherapy);
        return (progressed, progressed == Truth.True ? new KnownRange(says.Days?.AtLeast ?? 0, says.Days?.AtMost) : null);
    }

    private static Dictionary<string, bool> BiomarkerFacts(PatientProfile profile)
    {
        if (profile.Biomarkers.Count + profile.BiomarkersAbsent.Count == 0)
        {
            return Nothing;
        }

        var facts = profile.Biomarkers.Distinct().ToDictionary(name => name, _ => true);
        foreach (var name in profile.BiomarkersAbsent)
        {
            facts[name] = false;
        }

        return facts;
    }

    private static readonly IReadOnlyList<string> TakenAsComplete = ["therapies are assumed to be complete"];

    private static readonly Dictionary<string, bool> Nothing = [];
}
