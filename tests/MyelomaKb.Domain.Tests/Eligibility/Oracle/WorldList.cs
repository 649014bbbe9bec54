using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Domain.Tests.Eligibility.Oracle;

/// <summary>Every patient that there can be, as far as these leaves can tell them apart; what no leaf reads stays at one value.</summary>
internal static class WorldList
{
    public static List<World> All(IReadOnlyCollection<Leaf> leaves, int agents, PatientFacts? told = null)
    {
        var treatment = leaves.Any(leaf =>
            leaf is ExposedTo or RefractoryTo or PriorLines or DiseaseStatusIs or ProgressedWithinDays or ProgressedOnLastTherapy);
        var courses = (
            from lines in Values(treatment, 0, 1, 2, 3, 4)
            from statuses in Values(Reads<DiseaseStatusIs>(), [.. Enumerable.Range(0, 16)])
            from history in Values(treatment, [.. Histories(agents)])
            select new Course(lines, statuses, history)).Where(course => course.CanBe).ToList();
        var all =
            from diagnosis in Values(Reads<DiagnosisIs>(), told?.Diagnosis is { } known ? [known] : Enum.GetValues<Diagnosis>())
            from years in Values(Reads<AgeYears>(), told?.AgeYears is { } age ? new[] { age } : [17, 18, 64, 65])
            from course in courses
            from days in Values(Reads<ProgressedWithinDays>() || Reads<ProgressedOnLastTherapy>(), -1, 0, 15, 30, 31, 61)
            where days < 0 || course.Lines > 0
            from risk in Values(Reads<RiskCategoryIs>(), Enum.GetValues<RiskCategory>())
            from ecog in Values(Reads<Ecog>(), 1, 2, 3)
            from weight in Values(Reads<BodyWeightKg>(), 20, 40, 61)
            from lab in Values(Reads<LabValue>(), 15, 30)
            from eligible in Values(Reads<TransplantEligible>(), false, true)
            from transplanted in Values(Reads<PriorAutologousTransplant>(), false, true)
            from condition in Values(Reads<HasCondition>(), false, true)
            from biomarker in Values(Reads<HasBiomarker>(), false, true)
            select new World(
                diagnosis, course.Statuses, years, course.Lines, course.Agents, days,
                risk, ecog, weight, lab, eligible, transplanted, condition, biomarker);
        return [.. all];

        bool Reads<TLeaf>() => leaves.Any(leaf => leaf is TLeaf);
    }

    private static T[] Values<T>(bool read, params T[] values) => read ? values : values[..1];

    private static IEnumerable<int[]> Histories(int agents) => agents == 0
        ? [[]]
        : Histories(agents - 1).SelectMany(_ => Enumerable.Range(0, 3), (others, last) => others.Append(last).ToArray());

    /// <summary>Lines of therapy, statuses and agents that can go together.</summary>
    private sealed record Course(int Lines, int Statuses, int[] Agents)
    {
        private const int Both = (1 << (int)DiseaseStatus.NewlyDiagnosed) | (1 << (int)DiseaseStatus.Relapsed);

        public bool CanBe =>
            (Statuses & Both) != Both
            && !((Statuses & ~(1 << (int)DiseaseStatus.NewlyDiagnosed)) != 0 && Lines == 0)
            && !((Statuses & (1 << (int)DiseaseStatus.NewlyDiagnosed)) != 0 && Lines >= 2)
            && !(Lines == 0 && Agents.Any(state => state > 0));
    }
}
