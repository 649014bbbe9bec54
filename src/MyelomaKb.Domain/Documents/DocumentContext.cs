using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Claims;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Domain.Documents;

/// <summary>How the records of entries are read and written as JSON documents.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(IdConverter), typeof(EnumNameConverter), typeof(NumberConverter), typeof(IntervalConverter)])]
[JsonSerializable(typeof(Source))]
[JsonSerializable(typeof(DrugClass))]
[JsonSerializable(typeof(Drug))]
[JsonSerializable(typeof(Condition))]
[JsonSerializable(typeof(Trial))]
[JsonSerializable(typeof(Approval))]
[JsonSerializable(typeof(Combination))]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(Label))]
internal sealed partial class DocumentContext : JsonSerializerContext;
