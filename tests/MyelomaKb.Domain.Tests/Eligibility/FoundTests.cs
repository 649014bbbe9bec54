using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Domain.Tests.Eligibility;

public sealed class FoundTests
{
    private static readonly KnowledgeBase Kb = Some.Kb([Some.Age(18)]);
    private static readonly PatientFacts Nothing = Some.Patient(Kb);

    private static readonly PatientFacts Patient = Nothing with
    {
        Diagnosis = Diagnosis.MultipleMyeloma,
        DiseaseStatus = [DiseaseStatus.Relapsed, DiseaseStatus.Refractory],
        RiskCategory = RiskCategory.High,
        AgeYears = 67,
        Ecog = 1,
        BodyWeightKg = 70.5m,
        Labs = new Dictionary<string, decimal> { ["clearance"] = 45 },
        PriorLines = KnownRange.Exactly(4),
        TransplantEligible = false,
        PriorAutologousTransplant = true,
        Conditions = new Dictionary<Id<Condition>, bool> { [new("frail")] = false },
        Biomarkers = new Dictionary<string, bool> { ["t(11;14)"] = true },
        ProgressedOnLastTherapy = Truth.True,
        DaysToProgression = new KnownRange(20, 50),
        Exposed = Nothing.Exposed.With(Kb, Truth.True, "a1", "b1").With(Kb, Truth.False, "c1"),
        Refractory = Nothing.Refractory.With(Kb, Truth.True, "a1"),
    };

    public static TheoryData<Leaf, string> Told => new()
    {
        { new DiagnosisIs([Diagnosis.MultipleMyeloma]), "has multiple myeloma" },
        { new RiskCategoryIs([RiskCategory.High]), "has high risk" },
        { Some.Status(DiseaseStatus.Relapsed), "has disease that came back (relapsed) and does not respond (refractory)" },
        { Some.Age(18), "is 67" },
        { new Ecog(new(null, 2)), "has an ECOG score of 1" },
        { new BodyWeightKg(new(40, null)), "weighs 70.5 kg" },
        { new LabValue("clearance", "mL/min", new(30, null)), "has 45 mL/min" },
        { Some.Lines(2), "has had 4" },
        { new TransplantEligible(true), "cannot" },
        { new PriorAutologousTransplant(true), "has had one" },
        { new HasCondition(new("frail")), "no" },
        { new HasBiomarker("t(11;14)"), "yes" },
        { new ProgressedOnLastTherapy(true), "got worse" },
        { new ProgressedWithinDays(60), "got worse after 20 to 50 days" },
        { Some.ExposedClass("ab", 2), "has had a1 and b1" },
        { Some.Exposed("c1"), "has not" },
        { Some.RefractoryClass("a"), "is refractory to a1" },
        { Some.Refractory("c1"), "is not" },
        { Some.Exposed("a2"), "not known" },
    };

    public static TheoryData<Leaf> Leaves => [.. Told.Select(row => row.Data.Item1)];

    [Theory]
    [MemberData(nameof(Told))]
    public void Found_is_said_as_it_is_told(Leaf leaf, string expected) => Assert.EndsWith($": {expected}", Judged(leaf, Patient).Text);

    [Theory]
    [MemberData(nameof(Leaves))]
    public void Nothing_is_found_where_nothing_is_told(Leaf leaf)
    {
        var judged = Judged(leaf, Nothing);
        Assert.Equal((Truth.Unknown, null), (judged.Outcome, judged.Found));
        Assert.EndsWith(": not known", judged.Text);
    }

    [Fact]
    public void Progression_that_did_not_come_is_said() => Assert.EndsWith(
        ": did not get worse", Judged(new ProgressedWithinDays(60), Nothing with { ProgressedOnLastTherapy = Truth.False }).Text);

    [Fact]
    public void Progression_on_the_therapy_is_said() => Assert.EndsWith(
        ": got worse on it",
        Judged(
            new ProgressedWithinDays(60),
            Nothing with { ProgressedOnLastTherapy = Truth.True, DaysToProgression = KnownRange.Exactly(0) }).Text);

    [Fact]
    public void Transplant_that_was_not_had_is_said() => Assert.EndsWith(
        ": has not had one", Judged(new PriorAutologousTransplant(true), Nothing with { PriorAutologousTransplant = false }).Text);

    [Fact]
    public void Count_is_said_where_the_drugs_are_not_known()
    {
        var told = Nothing with { Exposed = Nothing.Exposed with { AtLeast = [new(Kb.Agents.NumberOf(new("ab")), 2)] } };
        Assert.Equal(new FoundRange(2, 3), Judged(Some.ExposedClass("ab", 2), told).Found);
    }

    [Fact]
    public void No_agent_of_a_class_is_found_as_an_empty_list()
    {
        var told = Nothing with { Exposed = Nothing.Exposed.With(Kb, Truth.False, "c1") };
        Assert.Empty(Assert.IsType<FoundWords>(Judged(Some.ExposedClass("c"), told).Found).Values);
    }

    [Fact]
    public void Lines_with_an_upper_bound_are_found_as_a_range() => Assert.Equal(
        new FoundRange(0, 3), Judged(Some.Lines(4), Nothing with { PriorLines = new KnownRange(0, 3) }).Found);

    private static JudgedCriterion Judged(Leaf leaf, PatientFacts patient)
    {
        var kb = Some.Kb([leaf]);
        var query = new AssessmentQuery { AsOf = Some.Day, Patient = patient, Detail = AssessmentDetail.Full };
        return kb.Eligibility.Assess(query).Results[0].Criteria!;
    }
}
