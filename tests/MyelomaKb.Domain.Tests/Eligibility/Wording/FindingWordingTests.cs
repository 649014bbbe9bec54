using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Domain.Tests.Eligibility.Wording;

public sealed class FindingWordingTests
{
    private delegate PatientFacts Telling(KnowledgeBase kb, PatientFacts untold);

    /// <summary>A criterion, what is told, and the criterion's text with what was found.</summary>
    public static TheoryData<Leaf, Delegate, string> Found => new()
    {
        { new DiagnosisIs([Diagnosis.MultipleMyeloma]), Told((_, one) => one), "has multiple myeloma: not known" },
        {
            new DiagnosisIs([Diagnosis.MultipleMyeloma]), Told((_, one) => one with { Diagnosis = Diagnosis.AlAmyloidosis }),
            "has multiple myeloma: has AL amyloidosis"
        },
        {
            new RiskCategoryIs([RiskCategory.High]), Told((_, one) => one with { RiskCategory = RiskCategory.Standard }),
            "has high risk: has standard risk"
        },
        {
            Some.Status(DiseaseStatus.Relapsed),
            Told((_, one) => one with { DiseaseStatus = [DiseaseStatus.NewlyDiagnosed, DiseaseStatus.Responding] }),
            "has disease that came back (relapsed): has disease that is newly diagnosed and responds to treatment"
        },
        {
            Some.Status(DiseaseStatus.Relapsed), Told((_, one) => one with { DiseaseStatus = [] }),
            "has disease that came back (relapsed): none of these"
        },
        { Some.Age(18), Told((_, one) => one with { AgeYears = 17 }), "is 18 or older: is 17" },
        { new Ecog(new(null, 2)), Told((_, one) => one with { Ecog = 3 }), "has an ECOG score of at most 2: has an ECOG score of 3" },
        {
            new BodyWeightKg(new(40, null)),
            Told((_, one) => one with { BodyWeightKg = 39.5m }),
            "has a weight of at least 40 kg: weighs 39.5 kg"
        },
        {
            new LabValue("creatinine-clearance", "mL/min", new(30, null)),
            Told((_, one) => one with { Labs = new Dictionary<string, decimal> { ["creatinine-clearance"] = 29 } }),
            "has a creatinine clearance of at least 30 mL/min: has 29 mL/min"
        },
        { Some.Lines(4), Told((_, one) => one with { PriorLines = KnownRange.Exactly(3) }), "at least 4 prior lines: has had 3" },
        { Some.Lines(4), Told((_, one) => one with { PriorLines = new(2, null) }), "at least 4 prior lines: has had at least 2" },
        { new ProgressedWithinDays(60), After(KnownRange.Exactly(0)), Within60("got worse on it") },
        { new ProgressedWithinDays(60), After(KnownRange.Exactly(1)), Within60("got worse after 1 day") },
        { new ProgressedWithinDays(60), After(KnownRange.Exactly(61)), Within60("got worse after 61 days") },
        { new ProgressedWithinDays(60), After(new(20, 50)), Within60("got worse after 20 to 50 days") },
        { new ProgressedWithinDays(60), Progressed(Truth.False), Within60("did not get worse") },
        {
            new ProgressedOnLastTherapy(true), Progressed(Truth.True),
            "has disease that got worse on or after the last treatment: got worse"
        },
        { new TransplantEligible(true), Told((_, one) => one with { TransplantEligible = true }), Transplant("can") },
        { new TransplantEligible(true), Told((_, one) => one with { TransplantEligible = false }), Transplant("cannot") },
        {
            new PriorAutologousTransplant(true), Told((_, one) => one with { PriorAutologousTransplant = true }),
            "has had a transplant of their own stem cells: has had one"
        },
        {
            new PriorAutologousTransplant(true), Told((_, one) => one with { PriorAutologousTransplant = false }),
            "has had a transplant of their own stem cells: has not had one"
        },
        { new HasBiomarker("t(11;14)"), Biomarker(true), "has the change t(11;14) in the myeloma cells: yes" },
        { new HasBiomarker("t(11;14)"), Biomarker(false), "has the change t(11;14) in the myeloma cells: no" },
        { Some.ExposedClass("ab", 3), Exposed(Truth.True, "a1", "b1"), "has had at least 3 abs: has had a1 and b1" },
        // The class has three drugs, so no more than these can be meant.
        { Some.ExposedClass("ab", 3), ExposedToSome("ab", 2), "has had at least 3 abs: has had 2 to 3" },
        { Some.Exposed("c1"), Exposed(Truth.False, "c1"), "has had c1: has not" },
        { Some.ExposedClass("ab", 3), Exposed(Truth.False, "b1"), "has had at least 3 abs: has not" },
        { Some.Exposed("c1"), Told((_, one) => one), "has had c1: not known" },
        { Some.Refractory("c1"), Refractory(Truth.True, "c1"), "is refractory to c1 (it stopped working): is refractory to c1" },
        { Some.Refractory("c1"), Refractory(Truth.False, "c1"), "is refractory to c1 (it stopped working): is not" },
        { Some.Refractory("c1"), Told((_, one) => one), "is refractory to c1 (it stopped working): not known" },
        {
            Some.RefractoryClass("ab", 2), RefractoryToSome("ab", 1),
            "is refractory to at least 2 abs (they stopped working): is refractory to 1 to 3"
        },
    };

    [Theory]
    [MemberData(nameof(Found))]
    public void Criterion_is_told_with_what_was_found(Leaf leaf, Delegate told, string text)
    {
        var kb = Some.Kb([leaf]);
        var query = new AssessmentQuery
        {
            AsOf = Some.Day,
            Patient = ((Telling)told)(kb, Some.Patient(kb)),
            Detail = AssessmentDetail.Full,
        };

        Assert.Equal(text, First(kb.Eligibility.Assess(query).Results[0].Criteria!).Text);
    }

    private static JudgedCriterion First(JudgedCriterion judged) => judged.Children is [var first, ..] ? First(first) : judged;

    private static Telling Told(Telling telling) => telling;

    private static Telling After(KnownRange days) =>
        (_, one) => one with { ProgressedOnLastTherapy = Truth.True, DaysToProgression = days };

    private static Telling Progressed(Truth told) => (_, one) => one with { ProgressedOnLastTherapy = told };

    private static Telling Biomarker(bool found) =>
        (_, one) => one with { Biomarkers = new Dictionary<string, bool> { ["t(11;14)"] = found } };

    private static Telling Exposed(Truth told, params string[] drugs) =>
        (kb, one) => one with { Exposed = one.Exposed.With(kb, told, drugs) };

    private static Telling Refractory(Truth told, params string[] drugs) =>
        (kb, one) => one with { Refractory = one.Refractory.With(kb, told, drugs) };

    private static Telling ExposedToSome(string of, int agents) =>
        (kb, one) => one with { Exposed = one.Exposed with { AtLeast = [new(kb.Agents.NumberOf(new(of)), agents)] } };

    private static Telling RefractoryToSome(string of, int agents) =>
        (kb, one) => one with { Refractory = one.Refractory with { AtLeast = [new(kb.Agents.NumberOf(new(of)), agents)] } };

    private static string Within60(string found) =>
        $"has disease that got worse on the last treatment or within 60 days of its end: {found}";

    private static string Transplant(string found) => $"can have a transplant of their own stem cells: {found}";
}
