using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Api.Eligibility;

/// <summary>The facts of a profile and of a therapy, in the order in which a person would tell them.</summary>
internal static class FactCatalogue
{
    private const string NotProgressed = "The disease has not progressed.";

    public static IReadOnlyList<FactResponse> Patient { get; } =
    [
        new("diagnosis", "word", "The disease that is treated.") { Values = WordCatalogue.Of<Diagnosis>() },
        new("diseaseStatus", "words", "Where the disease stands; one word, or a list where several hold. "
            + "What is not listed does not hold.") { Values = WordCatalogue.Of<DiseaseStatus>() },
        new("ageYears", "whole-number", "Age in completed years.") { AtLeast = 0, AtMost = Limits.OldestYears, Unit = "years" },
        new("transplantEligible", "flag", "Whether an autologous stem-cell transplant is an option for the patient."),
        new("priorAutologousTransplant", "flag", "Whether there was a transplant of the patient's own stem cells."),
        new("riskCategory", "word", "How likely the disease is to progress early.") { Values = WordCatalogue.Of<RiskCategory>() },
        new("priorLines", "whole-number", "How many lines of therapy were begun; one under way counts.")
            { AtLeast = 0, AtMost = Limits.MostLines, Unit = "lines" },
        new("therapies", "therapies", "The treatments so far, in order of time; an empty list says that there was none."),
        new("therapiesComplete", "flag", "Whether the therapies told are all there were; taken to be so where it is not told."),
        new("exposedTo", "statements", "Drugs, or numbers of agents of a class, that were received."),
        new("notExposedTo", "statements", "Drugs that were not received; of a class, fewer agents than the number were."),
        new("refractoryTo", "statements", "Drugs, or numbers of agents of a class, that the disease no longer responds to."),
        new("notRefractoryTo", "statements", "Drugs that the disease is not refractory to; of a class, to fewer agents than the number."),
        new("progressedOnLastTherapy", "flag", "Whether the disease progressed on the last therapy or at any time after it."),
        new("daysToProgressionAfterLastTherapy", "whole-number",
            "Days from the end of the last therapy until the disease progressed; 0 while on it.")
            { AtLeast = 0, AtMost = Limits.MostDays, Unit = "days", NullMeans = NotProgressed },
        new("conditions", "answers", "Label conditions by id, each with true or false."),
        new("biomarkers", "words", "Abnormalities of the myeloma cells that were found."),
        new("biomarkersAbsent", "words", "Abnormalities that were looked for and not found."),
        new("ecog", "whole-number", "ECOG performance status: 0 is fully active, 4 is bedridden, 5 is dead.")
            { AtLeast = 0, AtMost = Limits.HighestEcog },
        new("bodyWeightKg", "number", "Body weight.") { AtLeast = Limits.LightestKg, AtMost = Limits.HeaviestKg, Unit = "kg" },
        new("labs", "labs", "Measured values, each with name, value and unit; each test once.") { AtLeast = 0, AtMost = Limits.HighestLab },
    ];

    public static IReadOnlyList<FactResponse> Therapy { get; } =
    [
        new("line", "whole-number", "The line of therapy it belongs to, from 1; several therapies may share one (induction, maintenance).")
            { AtLeast = 1, AtMost = Limits.MostLines, Required = true },
        new("kind", "word", "What sort of treatment it was; drugs where it is not told.") { Values = WordCatalogue.Of<TherapyKind>() },
        new("drugs", "names", "The drugs that were given, by id, name, brand, synonym or code."),
        new("unlistedDrugs", "names", "Drugs that are not known here; they count for the line and belong to no class."),
        new("startedOn", "date", "When it began: a year, a month or a day."),
        new("endedOn", "date", "When it ended: a year, a month or a day.") { NullMeans = "It is still given." },
        new("progressedOn", "date", "When the disease progressed, on it or after it.") { NullMeans = NotProgressed },
        new("bestResponse", "word", "The best response to it.") { Values = WordCatalogue.Of<BestResponse>() },
        new("refractory", "names", "Which of its drugs the disease is refractory to; the therapy's others are then not. May be empty."),
        new("progressedWithinDays", "whole-number", "Days from its end until the disease progressed, 0 while on it; instead of dates.")
            { AtLeast = 0, AtMost = Limits.MostDays, Unit = "days", NullMeans = NotProgressed },
    ];
}
