using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Tests.Eligibility.Wording;

public sealed class QuestionWordingTests
{
    /// <summary>A criterion, the question that asks for its fact, and the fact as something that is not known.</summary>
    public static TheoryData<Leaf, string, string> Facts => new()
    {
        { new DiagnosisIs([Diagnosis.MultipleMyeloma]), "Which disease does the patient have?", "which disease it is" },
        {
            Some.Status(DiseaseStatus.Relapsed),
            "Where does the disease stand? Is it new, does it respond, did it come back (relapsed), or does it not respond (refractory)?",
            "what the status of the disease is"
        },
        {
            new RiskCategoryIs([RiskCategory.High]), "Is the risk that the disease will grow fast high or standard?", "how high the risk is"
        },
        {
            new HasBiomarker("t(11;14)"), "Was the change t(11;14) found in the myeloma cells?", "whether the change t(11;14) was found"
        },
        { new HasCondition(new("frail")), "Is the patient frail?", "the answer to \"Is the patient frail?\"" },
        { Some.Age(18), "How old is the patient?", "how old the patient is" },
        { new Ecog(new(null, 2)), "What is the ECOG score, from 0 to 5?", "what the ECOG score is" },
        { new BodyWeightKg(new(40, null)), "How much does the patient weigh in kg?", "how much the patient weighs" },
        {
            new LabValue("creatinine-clearance", "mL/min", new(30, null)),
            "What is the creatinine clearance in mL/min?", "what the creatinine clearance is"
        },
        { Some.Lines(4), "How many lines of treatment has the patient had so far?", "how many lines of treatment there were" },
        {
            new TransplantEligible(false), "Can the patient have a transplant of their own stem cells?",
            "whether the patient can have a transplant of their own stem cells"
        },
        {
            new PriorAutologousTransplant(true), "Has the patient had a transplant of their own stem cells?",
            "whether the patient has had a transplant of their own stem cells"
        },
        {
            new ProgressedOnLastTherapy(true), "Did the disease get worse on the last treatment or at any time after it?",
            "whether the disease got worse on or after the last treatment"
        },
        {
            new ProgressedWithinDays(60),
            "How many days after the end of the last treatment did the disease get worse? Say 0 if it was still being given.",
            "when the disease got worse after the last treatment"
        },
        { Some.ExposedClass("a"), "Has the patient had an a (such as a1) so far?", "whether the patient has had an a" },
        {
            Some.Refractory("c1"),
            "Is the disease refractory to c1? "
                + "That means it did not work, or the disease got worse on it or within 60 days of its end.",
            "whether the disease is refractory to c1"
        },
        {
            Some.RefractoryClass("a", 2),
            "Is the disease refractory to at least 2 as (such as a1)? "
                + "That means it did not work, or the disease got worse on it or within 60 days of its end.",
            "whether the disease is refractory to at least 2 as"
        },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void Missing_fact_is_asked_for_and_told_as_not_known(Leaf leaf, string question, string whether)
    {
        var kb = Some.Kb([leaf]);
        var line = Some.Line(kb, Some.Patient(kb));

        Assert.Equal(question, line.Missing.Single().Text);
        Assert.Equal($"Unknown: {whether}.", line.Why?.ToString());
    }
}
