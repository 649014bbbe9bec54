using System.Text.Json.Serialization;

namespace MyelomaKb.Domain.TreatmentHistory;

/// <summary>By which rule the disease counts as refractory to a drug.</summary>
public enum RefractoryRule
{
    /// <summary>The profile says so.</summary>
    Stated,

    /// <summary>The disease did not respond: stable or progressive disease was the best response.</summary>
    NoResponse,

    /// <summary>The disease progressed while the drug was given.</summary>
    ProgressedOn,

    /// <summary>The disease progressed within 60 days of the end of the therapy, day 60 included.</summary>
    [JsonStringEnumMemberName("progressed-within-60-days")]
    ProgressedWithin60Days,
}
