using System.Text.Json.Serialization;

namespace MyelomaKb.Domain.Common;

/// <summary>The authority that decided.</summary>
public enum Regulator
{
    /// <summary>United States Food and Drug Administration.</summary>
    [JsonStringEnumMemberName("FDA")]
    Fda,

    /// <summary>European Medicines Agency, whose opinions the European Commission decides on.</summary>
    [JsonStringEnumMemberName("EMA")]
    Ema,
}
