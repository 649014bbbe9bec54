using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Domain.Tests.Eligibility;

/// <summary>How a profile tells the answer to an open question, and which questions are the same for everybody.</summary>
public sealed class AnswerTests
{
    public static TheoryData<Leaf, string, string> Answers => new()
    {
        { Some.Exposed("a1"), """{"exposedTo":["a1"]}""", """{"notExposedTo":["a1"]}""" },
        { Some.ExposedClass("a", 2), """{"exposedTo":[{"class":"a","agents":2}]}""", """{"notExposedTo":[{"class":"a","agents":2}]}""" },
        { Some.Refractory("c1"), """{"refractoryTo":["c1"]}""", """{"notRefractoryTo":["c1"]}""" },
        { new HasCondition(new("frail")), """{"conditions":{"frail":true}}""", """{"conditions":{"frail":false}}""" },
        { new HasBiomarker("t(11;14)"), """{"biomarkers":["t(11;14)"]}""", """{"biomarkersAbsent":["t(11;14)"]}""" },
        { new PriorAutologousTransplant(false), """{"priorAutologousTransplant":true}""", """{"priorAutologousTransplant":false}""" },
        { new ProgressedOnLastTherapy(true), """{"progressedOnLastTherapy":true}""", """{"progressedOnLastTherapy":false}""" },
        {
            new ProgressedWithinDays(60),
            """{"daysToProgressionAfterLastTherapy":0}""",
            """{"daysToProgressionAfterLastTherapy":61}"""
        },
        { Some.Status(DiseaseStatus.Relapsed), """{"diseaseStatus":["relapsed"]}""", """{"diseaseStatus":["newly-diagnosed"]}""" },
        { new RiskCategoryIs([RiskCategory.High]), """{"riskCategory":"high"}""", """{"riskCategory":"standard"}""" },
        { new DiagnosisIs([Diagnosis.MultipleMyeloma]), """{"diagnosis":"multiple-myeloma"}""", """{"diagnosis":"smoldering-myeloma"}""" },
        { Some.Age(null, 64), """{"ageYears":64}""", """{"ageYears":65}""" },
        {
            new LabValue("clearance", "mL/min", new(null, 30)),
            """{"labs":[{"name":"clearance","value":30,"unit":"mL/min"}]}""",
            """{"labs":[{"name":"clearance","value":31,"unit":"mL/min"}]}"""
        },
        { new BodyWeightKg(new(40, 60)), """{"bodyWeightKg":40}""", """{"bodyWeightKg":20}""" },
    };

    /// <summary>Whether the same values are possible for everybody of whom the fact is not known.</summary>
    public static TheoryData<Leaf, bool> Standing => new()
    {
        { Some.Age(18), true }, { new HasCondition(new("frail")), true }, { new RiskCategoryIs([RiskCategory.High]), true },
        { Some.Exposed("a1"), true }, { Some.RefractoryClass("a"), true }, { new ProgressedOnLastTherapy(true), true },
        { Some.Lines(2), false }, { Some.Status(DiseaseStatus.Relapsed), false }, { new ProgressedWithinDays(60), false },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Answer_tells_the_fact_both_ways(Leaf leaf, string yes, string no)
    {
        var answers = Missing(leaf).Answers;
        Assert.Equal((yes, no), (Text(answers.Yes), Text(answers.No)));
    }

    [Theory]
    [MemberData(nameof(Standing))]
    public void Question_stands_for_all_patients_where_nothing_else_bounds_its_fact(Leaf leaf, bool expected) =>
        Assert.Equal(expected, Missing(leaf).IsStanding);

    [Fact]
    public void Answers_keep_to_what_is_told_of_the_lines()
    {
        var answers = Missing(Some.Lines(2, 4), patient => patient with { PriorLines = new(3, null) }).Answers;
        Assert.Equal(("""{"priorLines":3}""", """{"priorLines":5}"""), (Text(answers.Yes), Text(answers.No)));
    }

    [Fact]
    public void Answers_keep_to_what_is_told_of_the_days()
    {
        var answers = Missing(
            new ProgressedWithinDays(60),
            patient => patient with { ProgressedOnLastTherapy = Truth.True, DaysToProgression = new KnownRange(40, 61) }).Answers;
        Assert.Equal(
            ("""{"daysToProgressionAfterLastTherapy":40}""", """{"daysToProgressionAfterLastTherapy":61}"""),
            (Text(answers.Yes), Text(answers.No)));
    }

    [Fact]
    public void Approvals_that_ask_the_same_share_the_question()
    {
        var kb = Some.Kb([Some.Age(18), Some.Age(18)]);
        var results = kb.Eligibility.Assess(new AssessmentQuery { AsOf = Some.Day, Patient = Some.Patient(kb) }).Results;
        Assert.Same(results[0].Missing.Single(), results[1].Missing.Single());
    }

    private static MissingFact Missing(Leaf leaf, Func<PatientFacts, PatientFacts>? tell = null)
    {
        var kb = Some.Kb([leaf]);
        var patient = Some.Patient(kb);
        return Some.Line(kb, tell is null ? patient : tell(patient)).Missing.Single();
    }

    private static string Text(ProfileFragment fragment)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            fragment.Write(json);
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }
}
