using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Domain.Tests.Eligibility;

public sealed class WordingTests
{
    public static TheoryData<Criterion, string> Labels => new()
    {
        { new DiagnosisIs([Diagnosis.MultipleMyeloma]), "For patients with multiple myeloma." },
        { Some.Age(18), "For adults." },
        { Some.Age(65), "For patients. The patient is 65 or older." },
        { Some.Age(null, 70), "For patients. The patient is 70 or younger." },
        { Some.Age(18, 70), "For patients. The patient is 18 to 70 years old." },
        { Some.Not(Some.Age(18)), "For patients. The patient is not 18 or older." },
        { Some.Lines(4), "For patients. The patient has had at least 4 prior lines." },
        { Some.Lines(1, 1), "For patients. The patient has had exactly 1 prior line." },
        { Some.Lines(null, 2), "For patients. The patient has had at most 2 prior lines." },
        { Some.Not(Some.Exposed("c1")), "For patients. The patient has not had c1." },
        { Some.Refractory("c1"), "For patients. The patient is refractory to c1 (it stopped working)." },
        { Some.RefractoryClass("a", 2), "For patients. The patient is refractory to at least 2 as (such as a1) (they stopped working)." },
        { Some.All(Some.Lines(2), Some.Exposed("c1"), Some.ExposedClass("a")),
            "For patients. The patient has had at least 2 prior lines, including c1 and an a (such as a1)." },
        { Some.Any(Some.Exposed("c1"), Some.Age(65)), "For patients. The patient has had c1 or is 65 or older." },
        { Some.Any(Some.All(Some.Exposed("c1"), Some.Age(65)), Some.Age(70)),
            "For patients. The patient meets one of these: (1) has had c1 and is 65 or older; (2) is 70 or older." },
        { Some.Status(DiseaseStatus.Relapsed, DiseaseStatus.Refractory),
            "For patients. The patient has disease that came back (relapsed) or does not respond (refractory)." },
        { new RiskCategoryIs([RiskCategory.High]), "For patients. The patient has high risk." },
        { new HasBiomarker("t(11;14)"), "For patients. The patient has the change t(11;14) in the myeloma cells." },
        { new HasCondition(new("frail")), "For patients. The answer to \"Is the patient frail?\" is yes." },
        { Some.Not(new HasCondition(new("frail"))), "For patients. The answer to \"Is the patient frail?\" is no." },
        { Some.Any(Some.Exposed("c1"), new HasCondition(new("frail")), Some.Age(65)),
            "For patients. The patient has had c1, the answer to \"Is the patient frail?\" is yes or the patient is 65 or older." },
        { Some.Any(new HasCondition(new("frail")), Some.Age(65)),
            "For patients. The answer to \"Is the patient frail?\" is yes or the patient is 65 or older." },
        { Some.Any(Some.All(new HasCondition(new("frail")), Some.Age(65)), Some.Age(70)),
            "For patients. The patient meets one of these: "
            + "(1) the answer to \"Is the patient frail?\" is yes and the patient is 65 or older; (2) is 70 or older." },
        { new Ecog(new(null, 2)), "For patients. The patient has an ECOG score of at most 2." },
        { new BodyWeightKg(new(40, null)), "For patients. The patient has a weight of at least 40 kg." },
        { new LabValue("creatinine-clearance", "mL/min", new(30, null)),
            "For patients. The patient has a creatinine clearance of at least 30 mL/min." },
        { new TransplantEligible(false), "For patients. The patient cannot have a transplant of their own stem cells." },
        { new PriorAutologousTransplant(true), "For patients. The patient has had a transplant of their own stem cells." },
        { new ProgressedOnLastTherapy(true), "For patients. The patient has disease that got worse on or after the last treatment." },
        { new ProgressedWithinDays(60),
            "For patients. The patient has disease that got worse on the last treatment or within 60 days of its end." },
    };

    [Theory]
    [MemberData(nameof(Labels))]
    public void Label_is_described_in_short_sentences(Criterion criteria, string expected) =>
        Assert.Equal(expected, Some.Kb([criteria]).Wording.Describe(criteria));

    [Fact]
    public void Leaf_is_told_with_what_was_found()
    {
        var kb = Some.Kb([Some.Lines(4)]);
        Assert.Equal("at least 4 prior lines: has had 4", Judged(kb, Some.Patient(kb) with { PriorLines = KnownRange.Exactly(4) }));
        Assert.Equal("at least 4 prior lines: has had at least 2", Judged(kb, Some.Patient(kb) with { PriorLines = new(2, null) }));
        Assert.Equal("at least 4 prior lines: not known", Judged(kb, Some.Patient(kb)));
    }

    [Fact]
    public void Condition_is_told_with_the_answer_that_was_found()
    {
        var kb = Some.Kb([new HasCondition(new("frail"))]);
        var patient = Some.Patient(kb);
        Assert.Equal("yes to \"Is the patient frail?\": not known", Judged(kb, patient));
        var told = patient with { Conditions = new Dictionary<Id<Condition>, bool> { [new("frail")] = false } };
        Assert.Equal("yes to \"Is the patient frail?\": no", Judged(kb, told));
        Assert.Equal("Needed: the answer to \"Is the patient frail?\" is yes. Found: no.", Some.Line(kb, told).Why?.ToString());
    }

    [Fact]
    public void Received_drugs_are_named()
    {
        var kb = Some.Kb([Some.ExposedClass("ab", 3)]);
        var patient = Some.Patient(kb);
        var told = patient with { Exposed = patient.Exposed.With(kb, Truth.True, "a1", "b1") };
        Assert.Equal("has had at least 3 abs: has had a1 and b1", Judged(kb, told));
    }

    [Fact]
    public void Reason_of_an_eligible_result_names_what_is_met()
    {
        var kb = Some.Kb([Some.All(Some.Age(18), Some.Lines(2), Some.ExposedClass("a"), Some.Any(Some.Exposed("c1"), Some.Exposed("b1")))]);
        var patient = Some.Patient(kb);
        var line = Some.Line(kb, patient with
        {
            AgeYears = 67,
            PriorLines = KnownRange.Exactly(4),
            Exposed = patient.Exposed.With(kb, Truth.True, "a1", "b1"),
        });
        Assert.Equal("Is 67 years old. Has had 4 prior lines, including an a and b1.", line.Why?.ToString());
    }

    [Fact]
    public void Reason_of_an_undetermined_result_names_what_is_not_known()
    {
        var kb = Some.Kb([Some.All(Some.Lines(2), Some.Exposed("c1"))]);
        Assert.Equal(
            "Unknown: how many lines of treatment there were. Unknown: whether the patient has had c1.",
            Some.Line(kb, Some.Patient(kb)).Why?.ToString());
    }

    [Fact]
    public void Reason_of_a_result_that_is_not_eligible_names_what_is_needed_and_found()
    {
        var kb = Some.Kb([Some.Lines(4)]);
        var line = Some.Line(kb, Some.Patient(kb) with { PriorLines = KnownRange.Exactly(2) });
        Assert.Equal("Needed: has had at least 4 prior lines. Found: has had 2.", line.Why?.ToString());
    }

    [Fact]
    public void Fact_that_makes_no_difference_is_named()
    {
        var kb = Some.Kb([Some.Any(Some.Lines(1, 2), Some.Lines(3), Some.Lines(0, 0))]);
        Assert.Equal("This makes no difference: how many lines of treatment there were.", Some.Line(kb, Some.Patient(kb)).Why?.ToString());
    }

    public static TheoryData<Leaf, string, string> Answers => new()
    {
        { Some.Age(18), "18", "17" },
        { Some.Lines(4), "4", "3" },
        { Some.Lines(1, 3), "1", "0" },
        { new Ecog(new(null, 2)), "2", "3" },
        { new ProgressedWithinDays(60), "0", "61" },
        { new BodyWeightKg(new(40, null)), "40", "20" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Answers_to_an_open_question_lie_on_both_sides_of_the_bound(Leaf leaf, string yes, string no)
    {
        var kb = Some.Kb([leaf]);
        var answers = Some.Line(kb, Some.Patient(kb)).Missing.Single().Answers;
        Assert.Equal((yes, no), (Number(answers.Yes), Number(answers.No)));
    }

    [Fact]
    public void Yes_answers_the_question_also_where_the_label_asks_for_a_no()
    {
        var kb = Some.Kb([new TransplantEligible(false)]);
        Assert.Equal(new ToldFlag("transplantEligible", true), Some.Line(kb, Some.Patient(kb)).Missing.Single().Answers.Yes);
    }

    private static string Number(ProfileFragment fragment) =>
        ((ToldNumber)fragment).Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null";

    private static string Judged(KnowledgeBase kb, PatientFacts patient)
    {
        var query = new AssessmentQuery { AsOf = Some.Day, Patient = patient, Detail = AssessmentDetail.Full };
        return Leaf(kb.Eligibility.Assess(query).Results[0].Criteria!).Text!;
    }

    private static JudgedCriterion Leaf(JudgedCriterion judged) => judged.Children is [var first, ..] ? Leaf(first) : judged;
}
