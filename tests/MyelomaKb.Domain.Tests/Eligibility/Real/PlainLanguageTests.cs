using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Domain.Tests.Eligibility.Real;

public sealed class PlainLanguageTests
{
    private static readonly DateOnly[] Days = [new(2006, 1, 1), new(2014, 1, 15), new(2019, 12, 1), new(2023, 8, 1), new(2026, 9, 1)];

    [Fact]
    public void Texts_of_all_approvals_and_many_patients_need_nine_years_of_school_at_most()
    {
        var texts = Labels().Concat(Days.SelectMany(day => Profiles.All.SelectMany(patient => Reasons(day, patient)))).ToList();
        Assert.InRange(texts.Average(Readability.Grade), 0, 9);
    }

    [Theory]
    [InlineData("the", 1)]
    [InlineData("patient", 2)]
    [InlineData("lenalidomide", 5)]
    [InlineData("disease", 2)]
    [InlineData("stopped", 1)]
    [InlineData("treated", 2)]
    [InlineData("able", 2)]
    [InlineData("myeloma", 3)]
    public void Syllables_of_a_word_are_counted(string word, int expected) => Assert.Equal(expected, Readability.Syllables(word));

    private static IEnumerable<string> Labels() =>
        FactFiles.Kb.Approvals.All
            .SelectMany(approval => approval.Versions)
            .Select(version => FactFiles.Kb.Wording.Describe(version.Criteria));

    private static IEnumerable<string> Reasons(DateOnly day, PatientFacts patient)
    {
        var query = new AssessmentQuery { AsOf = day, Patient = patient, Detail = AssessmentDetail.Full };
        var assessment = FactFiles.Kb.Eligibility.Assess(query);
        return assessment.Questions.Select(question => question.Asked.Text)
            .Concat(assessment.Results.Select(line => line.Why!.ToString()))
            .Concat(assessment.Results.SelectMany(line => line.Missing.Concat(line.ThenMissing)).Select(missing => missing.Text))
            .Concat(assessment.Results.SelectMany(line => line.Unmet).Select(unmet => unmet.Text))
            .Concat(assessment.Results.SelectMany(line => Texts(line.Criteria!)));
    }

    private static IEnumerable<string> Texts(JudgedCriterion judged) =>
        judged.Children.SelectMany(Texts).Concat(judged.Text is { } text ? [text] : []);
}
