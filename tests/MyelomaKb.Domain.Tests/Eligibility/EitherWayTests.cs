using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Domain.Tests.Eligibility;

/// <summary>Approvals of one regimen that together cover every value of one fact, or leave some value out.</summary>
public sealed class EitherWayTests
{
    private static readonly Criterion Fits = new TransplantEligible(true);
    private static readonly Criterion FitsNot = new TransplantEligible(false);
    private static readonly Criterion A1 = Some.Exposed("a1");
    private static readonly Criterion A = Some.ExposedClass("a");
    private static readonly Criterion BothA = Some.ExposedClass("a", 2);
    private static readonly Criterion RefractoryA = Some.RefractoryClass("a");
    private static readonly Criterion Relapsed = Some.Status(DiseaseStatus.Relapsed);
    private static readonly Criterion Progressed = new ProgressedOnLastTherapy(true);
    private static readonly Criterion InTime = new ProgressedWithinDays(60);

    public static TheoryData<Leaf> Leaves =>
    [
        new DiagnosisIs([Diagnosis.MultipleMyeloma]), Some.Status(DiseaseStatus.Relapsed), new RiskCategoryIs([RiskCategory.High]),
        Some.Age(18), new Ecog(new(null, 2)), new BodyWeightKg(new(40, 60)), new LabValue("clearance", "mL/min", new(30, null)),
        Some.Lines(2), new TransplantEligible(true), new PriorAutologousTransplant(true), new HasCondition(new("frail")),
        new HasBiomarker("t(11;14)"), new ProgressedOnLastTherapy(true), new ProgressedWithinDays(60),
        Some.Exposed("a1"), Some.ExposedClass("a", 2), Some.Refractory("c1"), Some.RefractoryClass("ab", 2),
    ];

    /// <summary>What else the labels ask for follows from the value of the fact.</summary>
    public static TheoryData<Criterion, Criterion, string> Following => new()
    {
        { Some.All(A1, Some.Lines(1)), Some.Not(A1), "exposedTo" },
        { A1, Some.All(Some.Not(A1), Some.Not(Some.Refractory("a1"))), "exposedTo" },
        { Some.All(BothA, A1), Some.Not(BothA), "exposedTo" },
        { A, Some.All(Some.Not(A), Some.Not(A1)), "exposedTo" },
        { Some.All(Some.Refractory("a1"), A1), Some.Not(Some.Refractory("a1")), "refractoryTo" },
        { Some.All(RefractoryA, A), Some.Not(RefractoryA), "refractoryTo" },
        { RefractoryA, Some.All(Some.Not(RefractoryA), Some.Not(Some.Refractory("a1"))), "refractoryTo" },
        { Some.Lines(1), Some.All(Some.Lines(null, 0), Some.Not(A1)), "priorLines" },
        { Some.All(Relapsed, Some.Lines(1)), Some.Not(Relapsed), "diseaseStatus" },
        { Some.All(Progressed, Some.Lines(1)), Some.Not(Progressed), "progressedOnLastTherapy" },
        { Progressed, Some.All(Some.Not(Progressed), Some.Not(InTime)), "progressedOnLastTherapy" },
        { Some.All(InTime, Progressed), Some.Not(InTime), "progressedWithinDays" },
        {
            InTime,
            Some.All(Some.Not(InTime), Some.Any(Some.All(Progressed, Some.Not(InTime)), Some.Not(Progressed))),
            "progressedWithinDays"
        },
    };

    /// <summary>Two labels between, below or above which some values lie.</summary>
    public static TheoryData<Criterion, Criterion> Gaps => new()
    {
        { Some.Lines(null, 2), Some.Lines(3, 5) }, { Some.Lines(1, 2), Some.Lines(3) }, { Some.Lines(null, 1), Some.Lines(3) },
        { Some.Age(null, 64), Some.Age(66) }, { Some.Age(18, 64), Some.Age(65) }, { Some.Age(null, 64), Some.Age(65, 80) },
        { new Ecog(new(null, 1)), new Ecog(new(2, 4)) }, { new Ecog(new(1, 2)), new Ecog(new(3, null)) },
        { new BodyWeightKg(new(null, 40)), new BodyWeightKg(new(41, null)) },
        { new BodyWeightKg(new(1, 40)), new BodyWeightKg(new(40, null)) },
        { new BodyWeightKg(new(null, 40)), new BodyWeightKg(new(40, 60)) },
        { InTime, Some.All(Progressed, Some.Not(InTime)) },
        { new ProgressedWithinDays(30), Some.Not(InTime) },
        { Relapsed, Some.Status(DiseaseStatus.Refractory) },
        { new DiagnosisIs([Diagnosis.MultipleMyeloma]), new DiagnosisIs([Diagnosis.SmolderingMyeloma]) },
        { Some.All(Fits, Some.Age(65)), FitsNot }, { Some.All(Fits, Some.Age(65)), Some.All(FitsNot, Some.Age(65)) },
        { Fits, Some.Age(65) }, { A1, Some.Not(A) },
    };

    [Theory]
    [MemberData(nameof(Leaves))]
    public void Regimen_is_eligible_where_one_approval_asks_for_what_another_excludes(Leaf leaf)
    {
        var regimen = Regimen([leaf, Some.Not(leaf)]);
        Assert.Equal((Verdict.Eligible, leaf.Op), (regimen.Verdict, regimen.EitherWay?.Name));
    }

    [Theory]
    [MemberData(nameof(Following))]
    public void Regimen_is_eligible_where_the_rest_follows_from_the_fact(Criterion one, Criterion other, string fact)
    {
        var regimen = Regimen([one, other]);
        Assert.Equal((Verdict.Eligible, fact), (regimen.Verdict, regimen.EitherWay?.Name));
    }

    [Theory]
    [MemberData(nameof(Gaps))]
    public void Regimen_is_undetermined_where_some_value_is_left_out(Criterion one, Criterion other)
    {
        var regimen = Regimen([one, other]);
        Assert.Equal((Verdict.Undetermined, null), (regimen.Verdict, regimen.EitherWay));
    }

    [Fact]
    public void Three_approvals_can_cover_every_value_together() =>
        Assert.Equal("priorLines", Regimen([Some.Lines(null, 1), Some.Lines(2, 3), Some.Lines(4)]).EitherWay?.Name);

    [Fact]
    public void Approval_that_excludes_the_patient_does_not_stand_in_the_way()
    {
        var regimen = Regimen([Some.Not(Some.Age(18)), Fits, FitsNot], patient => patient with { AgeYears = 60 });
        Assert.Equal("transplantEligible", regimen.EitherWay?.Name);
        Assert.Equal(["approval-1", "approval-2", "approval-0"], regimen.Approvals.Select(id => id.Value));
    }

    [Fact]
    public void First_fact_that_labels_wait_for_is_named() =>
        Assert.Equal("ageYears", Regimen([Some.Any(Some.Age(65), Fits), Some.Any(FitsNot, Some.Age(null, 64))]).EitherWay?.Name);

    [Fact]
    public void Fact_of_another_regimen_does_not_count()
    {
        var kb = Some.Kb([
            Some.Approval(Fits, "one"), Some.Approval(Some.Age(65), "two"),
            Some.Approval(FitsNot, "three", "c1"), Some.Approval(Some.Lines(2), "four", "c1"),
            Some.Approval(Fits, "five", "b1"), Some.Approval(Some.Age(null, 64), "six", "b1")]);
        Assert.All(Assess(kb, Some.Patient(kb)).Regimens, regimen => Assert.Equal(Verdict.Undetermined, regimen.Verdict));
    }

    [Fact]
    public void Verdict_that_all_approvals_share_is_one_object_for_all_patients()
    {
        var kb = Some.Kb([Fits, Some.Age(18)]);
        var told = Some.Patient(kb) with { TransplantEligible = true, AgeYears = 60 };
        var (one, other) = (Assess(kb, told).Regimens.Single(), Assess(kb, told with { AgeYears = 70 }).Regimens.Single());
        Assert.True(one.IsAgreed);
        Assert.Same(one, other);
    }

    [Fact]
    public void Verdicts_and_regimens_bear_numbers_of_the_day()
    {
        var kb = Some.Kb([Some.Approval(Fits, "one"), Some.Approval(FitsNot, "two", "b1"), Some.Approval(Some.Age(18), "three", "c1")]);
        var assessment = Assess(kb, Some.Patient(kb) with { TransplantEligible = true });
        Assert.Equal((9, 3), (assessment.Day.StatedVerdicts, assessment.Day.Regimens));
        Assert.Equal([0, 1, 2], assessment.Regimens.Select(regimen => regimen.Number).Order());
        Assert.Equal([0, 1, 2], assessment.Results.Select(line => line.Stated.Number / 3).Order());
        Assert.All(assessment.Results, line => Assert.Equal((int)line.Verdict, line.Stated.Number % 3));
    }

    private static RegimenVerdict Regimen(IEnumerable<Criterion> labels, Func<PatientFacts, PatientFacts>? tell = null)
    {
        var kb = Some.Kb(labels);
        var patient = Some.Patient(kb);
        return Assess(kb, tell is null ? patient : tell(patient)).Regimens.Single();
    }

    private static Assessment Assess(KnowledgeBase kb, PatientFacts patient) =>
        kb.Eligibility.Assess(new AssessmentQuery { AsOf = Some.Day, Patient = patient });
}
