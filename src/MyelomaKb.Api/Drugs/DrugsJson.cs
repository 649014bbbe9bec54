using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Drugs;

/// <summary>What the answers and requests about drugs look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Page<DrugResponse>))]
[JsonSerializable(typeof(Page<TimelineEntry>))]
[JsonSerializable(typeof(ResolveResponse))]
internal sealed partial class DrugsJson : JsonSerializerContext;
