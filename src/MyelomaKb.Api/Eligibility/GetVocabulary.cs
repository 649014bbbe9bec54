using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Eligibility;

/// <summary>Lists what can be told of a patient.</summary>
public static class GetVocabulary
{
    /// <summary>The vocabulary at a revision.</summary>
    public sealed record Request : ReadRequest;

    public sealed class Validator(TimeProvider time) : RequestValidator<Request>(time);

    public static Reply<VocabularyResponse> Handle(Request request, Snapshot snapshot)
    {
        var kb = snapshot.Kb;
        var terms = ProfileTerms.Of(kb);
        var meanings = KnownBiomarkers.All.ToDictionary(one => one.Name, one => one.Meaning);
        return new VocabularyResponse
        {
            Facts = [.. FactCatalogue.Patient.Select(fact => fact with { ReadByLabels = terms.Uses.Reads(fact.Name) })],
            Therapy = FactCatalogue.Therapy,
            Conditions = [.. kb.Conditions.All.Select(one => new ConditionResponse(one.Slug, one.Question, one.AnsweredBy, one.Summary))],
            Biomarkers = [.. terms.Biomarkers.Select(name =>
                new WordResponse(name, meanings.GetValueOrDefault(name, "Required by a label.")))],
            Labs = [.. LabTest.All.Select(test => new LabResponse(test.Name, test.Meaning, [.. test.Units.Select(unit => unit.Name)]))],
            Classes = [.. kb.DrugClasses.All.Select(one => new ClassResponse(
                one.Slug, one.Name, one.Parent?.Value, [.. kb.Links.DrugsWithin(one.Id).Select(drug => drug.Slug)]))],
            Drugs = [.. kb.Drugs.All.Select(drug => new NamedDrugResponse(drug.Slug, drug.Name, drug.FormOf?.Value))],
            Schema = "/v1/eligibility/profile-schema",
        };
    }
}
