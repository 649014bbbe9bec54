using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Domain.Tests.Eligibility.Real;

/// <summary>Patients as they come: from nothing told to a whole history.</summary>
internal static class Profiles
{
    public static readonly KnowledgeBase Kb = FactFiles.Kb;

    public static readonly PatientFacts Nothing = Some.Patient(Kb);

    public static readonly PatientFacts Myeloma = Nothing with { Diagnosis = Diagnosis.MultipleMyeloma, AgeYears = 67 };

    public static readonly PatientFacts NewlyDiagnosed = Treated(Myeloma, 0, []) with { DiseaseStatus = [DiseaseStatus.NewlyDiagnosed] };

    public static readonly PatientFacts Relapsed = Myeloma with { DiseaseStatus = [DiseaseStatus.Relapsed] };

    /// <summary>Lines are told, the drugs are not.</summary>
    public static readonly PatientFacts FiveLines = Relapsed with { PriorLines = KnownRange.Exactly(5) };

    /// <summary>Classes are told, not drugs.</summary>
    public static readonly PatientFacts ClassesTold = FiveLines with
    {
        Exposed = Nothing.Exposed with { AtLeast = [Count("proteasome-inhibitor", 2), Count("immunomodulatory-drug", 1)] },
    };

    /// <summary>One line, complete, refractory to lenalidomide.</summary>
    public static readonly PatientFacts OneLine =
        Refractory(Treated(Relapsed, 1, ["bortezomib", "lenalidomide", "dexamethasone"]), "lenalidomide") with
        {
            ProgressedOnLastTherapy = Truth.True,
            DaysToProgression = KnownRange.Exactly(30),
        };

    /// <summary>Four lines, complete; whether the disease is refractory is known of one drug only.</summary>
    public static readonly PatientFacts FourLines = Refractory(
        Treated(
            Relapsed,
            4,
            ["bortezomib", "lenalidomide", "dexamethasone", "daratumumab", "pomalidomide", "ixazomib", "cyclophosphamide", "carfilzomib"]),
        "carfilzomib") with
    {
        DiseaseStatus = [DiseaseStatus.Relapsed, DiseaseStatus.Refractory],
        ProgressedOnLastTherapy = Truth.True,
        DaysToProgression = KnownRange.Exactly(20),
    };

    public static readonly PatientFacts Smoldering = Nothing with { Diagnosis = Diagnosis.SmolderingMyeloma, AgeYears = 58 };

    public static readonly PatientFacts Young = NewlyDiagnosed with { AgeYears = 17, TransplantEligible = false };

    public static IReadOnlyList<PatientFacts> All { get; } =
        [Nothing, Myeloma, NewlyDiagnosed, Relapsed, FiveLines, ClassesTold, OneLine, FourLines, Smoldering, Young];

    public static PatientFacts Treated(PatientFacts patient, int lines, string[] drugs) => patient with
    {
        PriorLines = KnownRange.Exactly(lines),
        Exposed = new AgentFacts([.. Kb.Agents.Agents.Select(agent => drugs.Contains(agent.Value) ? Truth.True : Truth.False)]),
    };

    public static PatientFacts Refractory(PatientFacts patient, params string[] drugs) =>
        patient with { Refractory = patient.Refractory.With(Kb, Truth.True, drugs) };

    private static ClassCount Count(string of, int agents) => new(Kb.Agents.NumberOf(new(of)), agents);
}
