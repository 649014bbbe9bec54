using MyelomaKb.Domain;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Pages.Eligibility;

/// <summary>Every question that the labels of a day can raise: those for a patient about whom nothing is known.</summary>
public static class Questionnaire
{
    /// <summary>The fields by their names.</summary>
    public static IReadOnlyDictionary<string, Field> Of(KnowledgeBase kb, DateOnly day)
    {
        var facts = ProfileReading.Of(PatientProfile.Untold, ProfileTerms.Of(kb), day).Reading!.Facts;
        var assessment = kb.Eligibility.Assess(new AssessmentQuery { AsOf = day, Patient = facts });
        return assessment.Questions.Select(question => question.Asked)
            .Concat(assessment.Results.SelectMany(result => result.Missing))
            .Select(Field.Of).DistinctBy(field => field.Name).ToDictionary(field => field.Name);
    }
}
