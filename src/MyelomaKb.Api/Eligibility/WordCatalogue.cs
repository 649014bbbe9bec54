using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Api.Eligibility;

/// <summary>What the words of a profile mean in plain words.</summary>
internal static class WordCatalogue
{
    private static readonly Dictionary<Enum, string> Meanings = new()
    {
        [Diagnosis.MultipleMyeloma] = "Multiple myeloma that needs treatment.",
        [Diagnosis.SmolderingMyeloma] = "Myeloma that has not yet done harm.",
        [Diagnosis.AlAmyloidosis] = "Light-chain (AL) amyloidosis.",
        [Diagnosis.PlasmaCellLeukemia] = "Plasma cell leukemia.",
        [DiseaseStatus.NewlyDiagnosed] = "Found recently: not treated yet, or in the first line.",
        [DiseaseStatus.Responding] = "Treated, and controlled by the treatment, as in maintenance.",
        [DiseaseStatus.Relapsed] = "Came back, or grew again, after it had responded.",
        [DiseaseStatus.Refractory] = "Did not respond to the last treatment, or grew on it or within 60 days of its end.",
        [RiskCategory.Standard] = "No sign of early progression.",
        [RiskCategory.High] = "Likely to progress early; for smoldering myeloma by the label's model.",
        [TherapyKind.Drugs] = "Treatment with drugs.",
        [TherapyKind.AutologousTransplant] = "A transplant of the patient's own stem cells.",
        [TherapyKind.AllogeneicTransplant] = "A transplant of a donor's stem cells.",
        [TherapyKind.CarT] = "CAR T-cell therapy; without a named product it counts for the class alone.",
        [BestResponse.StringentCompleteResponse] = "No myeloma found, also by the finer tests.",
        [BestResponse.CompleteResponse] = "No myeloma protein found, and fewer than 5% plasma cells in the marrow.",
        [BestResponse.VeryGoodPartialResponse] = "The myeloma protein fell by 90% or more.",
        [BestResponse.PartialResponse] = "The myeloma protein fell by 50% or more.",
        [BestResponse.MinimalResponse] = "The myeloma protein fell by 25% to 49%.",
        [BestResponse.StableDisease] = "Neither response nor progression.",
        [BestResponse.ProgressiveDisease] = "The disease grew on the treatment.",
    };

    /// <summary>The words of a set, in order, with their meanings.</summary>
    public static IReadOnlyList<WordResponse> Of<TEnum>()
        where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(value => new WordResponse(Wire<TEnum>.Name(value), Meanings[value]))];
}
