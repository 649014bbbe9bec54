using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Domain.Tests.Eligibility;

/// <summary>Criteria that are decided although their own fact is not told.</summary>
public sealed class DecidedLeafTests
{
    public static TheoryData<Leaf, Verdict> OfNobody => new()
    {
        { new BodyWeightKg(new(0, null)), Verdict.Eligible }, { new BodyWeightKg(new(null, null)), Verdict.Eligible },
        { new BodyWeightKg(new(1, null)), Verdict.Undetermined }, { new BodyWeightKg(new(0, 60)), Verdict.Undetermined },
        { new BodyWeightKg(new(null, 0)), Verdict.Undetermined }, { new BodyWeightKg(new(null, -1)), Verdict.NotEligible },
        { Some.Age(0), Verdict.Eligible }, { Some.Age(1), Verdict.Undetermined }, { new Ecog(new(0, 5)), Verdict.Eligible },
        { new Ecog(new(5, null)), Verdict.Undetermined }, { new Ecog(new(6, null)), Verdict.NotEligible },
        { new DiagnosisIs([]), Verdict.NotEligible }, { new DiagnosisIs(Enum.GetValues<Diagnosis>()), Verdict.Eligible },
        { new DiagnosisIs([Diagnosis.MultipleMyeloma]), Verdict.Undetermined },
        { Some.ExposedClass("a", 2), Verdict.Undetermined }, { Some.ExposedClass("a", 3), Verdict.NotEligible },
    };

    public static TheoryData<KnownRange, DiseaseStatus, Verdict> OfLines => new()
    {
        { new(0, 0), DiseaseStatus.NewlyDiagnosed, Verdict.Undetermined }, { new(0, 0), DiseaseStatus.Relapsed, Verdict.NotEligible },
        { new(1, 1), DiseaseStatus.NewlyDiagnosed, Verdict.Undetermined }, { new(1, 1), DiseaseStatus.Refractory, Verdict.Undetermined },
        { new(2, null), DiseaseStatus.NewlyDiagnosed, Verdict.NotEligible }, { new(0, 1), DiseaseStatus.Responding, Verdict.Undetermined },
    };

    [Theory]
    [MemberData(nameof(OfNobody))]
    public void Leaf_is_decided_where_all_patients_are_alike(Leaf leaf, Verdict expected)
    {
        var kb = Some.Kb([leaf]);
        Assert.Equal(expected, Judge(kb, Some.Patient(kb)));
    }

    [Theory]
    [MemberData(nameof(OfLines))]
    public void Status_is_excluded_by_the_lines_it_does_not_go_with(KnownRange lines, DiseaseStatus status, Verdict expected)
    {
        var kb = Some.Kb([Some.Status(status)]);
        Assert.Equal(expected, Judge(kb, Some.Patient(kb) with { PriorLines = lines }));
    }

    private static Verdict Judge(KnowledgeBase kb, PatientFacts patient) => kb.Eligibility.Judge(Some.Day, patient)[0].Verdict;
}
