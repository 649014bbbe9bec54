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
        new("diagnosis", FactType.Word, "The disease to treat.") { Values = WordCatalogue.Of<Diagnosis>() },
        new("diseaseStatus", FactType.Words, "The status of the disease: one value, or a list if several apply. "
            + "Statuses that are not listed do not apply.") { Values = WordCatalogue.Of<DiseaseStatus>() },
        new("ageYears", FactType.WholeNumber, "Age in completed years.") { AtLeast = 0, AtMost = Limits.OldestYears, Unit = "years" },
        new("transplantEligible", FactType.Flag, "Whether an autologous stem-cell transplant is an option for the patient."),
        new("priorAutologousTransplant", FactType.Flag, "Whether there was a transplant of the patient's own stem cells."),
        new("riskCategory", FactType.Word, "How likely the disease is to progress early.") { Values = WordCatalogue.Of<RiskCategory>() },
        new("priorLines", FactType.WholeNumber, "How many lines of therapy have been started; one in progress counts.")
            { AtLeast = 0, AtMost = Limits.MostLines, Unit = "lines" },
        new("therapies", FactType.Therapies, "The treatments so far, in chronological order; an empty list means that there were none."),
        new("therapiesComplete", FactType.Flag, "Whether `therapies` lists every treatment; assumed to be true if omitted."),
        new("exposedTo", FactType.Statements, "Drugs, or numbers of agents of a class, that the patient received."),
        new("notExposedTo", FactType.Statements, "Drugs that the patient did not receive; for a class, fewer agents than the number."),
        new("refractoryTo", FactType.Statements, "Drugs, or numbers of agents of a class, that the disease no longer responds to."),
        new("notRefractoryTo", FactType.Statements,
            "Drugs that the disease is not refractory to; for a class, to fewer agents than the number."),
        new("progressedOnLastTherapy", FactType.Flag, "Whether the disease progressed on the last therapy or at any time after it."),
        new("daysToProgressionAfterLastTherapy", FactType.WholeNumber,
            "Days from the end of the last therapy until the disease progressed; 0 while on it.")
            { AtLeast = 0, AtMost = Limits.MostDays, Unit = "days", NullMeans = NotProgressed },
        new("conditions", FactType.Answers, "Label conditions by id, each with true or false."),
        new("biomarkers", FactType.Words, "Abnormalities of the myeloma cells that were found."),
        new("biomarkersAbsent", FactType.Words, "Abnormalities that were looked for and not found."),
        new("ecog", FactType.WholeNumber, "ECOG performance status: 0 is fully active, 4 is bedridden, 5 is dead.")
            { AtLeast = 0, AtMost = Limits.HighestEcog },
        new("bodyWeightKg", FactType.Number, "Body weight.") { AtLeast = Limits.LightestKg, AtMost = Limits.HeaviestKg, Unit = "kg" },
        new("labs", FactType.Labs,
            "Measured values, each with name, value and unit; each test once.") { AtLeast = 0, AtMost = Limits.HighestLab },
    ];

    public static IReadOnlyList<FactResponse> Therapy { get; } =
    [
        new("line", FactType.WholeNumber,
            "The line of therapy it belongs to, from 1; several therapies may share one (induction, maintenance).")
            { AtLeast = 1, AtMost = Limits.MostLines, Required = true },
        new("kind", FactType.Word,
            "The kind of treatment; `drugs` if omitted.") { Values = WordCatalogue.Of<TherapyKind>() },
        new("drugs", FactType.Names, "The drugs that were given, by id, name, brand, synonym or code."),
        new("unlistedDrugs", FactType.Names, "Drugs that this knowledge base does not have; they count for the line and belong to no "
            + "class."),
        new("startedOn", FactType.Date, "When it started: a year, a month or a day."),
        new("endedOn", FactType.Date, "When it ended: a year, a month or a day.") { NullMeans = "It is still given." },
        new("progressedOn", FactType.Date, "When the disease progressed, on it or after it.") { NullMeans = NotProgressed },
        new("bestResponse", FactType.Word, "The best response to it.") { Values = WordCatalogue.Of<BestResponse>() },
        new("refractory", FactType.Names,
            "Those of its drugs that the disease is refractory to; it is then not refractory to the others. May be empty."),
        new("progressedWithinDays", FactType.WholeNumber,
            "Days from its end until the disease progressed, 0 while on it; instead of dates.")
            { AtLeast = 0, AtMost = Limits.MostDays, Unit = "days", NullMeans = NotProgressed },
    ];
}
