using MyelomaKb.Api.Combinations;
using MyelomaKb.Api.Drugs;
using MyelomaKb.Api.Eligibility;
using MyelomaKb.Api.Eligibility.Batch;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.Service;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Api.Contract;

/// <summary>
/// The names of schemas in the contract: the type's own, without the word that only the program needs, and a plainer one where the name
/// would not stand alone outside its room.
/// </summary>
public static class SchemaNames
{
    private const string Suffix = "Response";

    private static readonly Dictionary<Type, string> Plainer = new()
    {
        [typeof(BatchLineResponse)] = "AssessmentLineAnswer",
        [typeof(ClassResponse)] = "VocabularyClass",
        [typeof(ConditionResponse)] = "VocabularyCondition",
        [typeof(DerivedResponse)] = "DerivedFacts",
        [typeof(Domain.Trials.Endpoint)] = "TrialEndpoint",
        [typeof(FactResponse)] = "VocabularyFact",
        [typeof(LabResponse)] = "VocabularyLab",
        [typeof(LinesResponse)] = "LineBounds",
        [typeof(Measure)] = "TrialMeasure",
        [typeof(NamedDrugResponse)] = "VocabularyDrug",
        [typeof(RegimenResponse)] = "RegimenVerdict",
        [typeof(ResolveResponse)] = "ResolvedName",
        [typeof(ResultResponse)] = "AssessmentResult",
        [typeof(ResultUnit)] = "TrialUnit",
        [typeof(Domain.Drugs.Route)] = "DrugRoute",
        [typeof(ServiceResponse)] = "ServiceDescription",
        [typeof(StatusResponse)] = "ServiceStatus",
        [typeof(WordResponse)] = "VocabularyWord",
    };

    public static string Of(Type type)
    {
        var name = Plainer.GetValueOrDefault(type) ?? (type.IsGenericType ? OfGeneric(type) : type.Name);
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }

    private static string OfGeneric(Type type) =>
        string.Concat(type.GetGenericArguments().Select(Of)) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
}
