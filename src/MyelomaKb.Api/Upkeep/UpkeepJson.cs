using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Upkeep;

/// <summary>What the answers and requests about upkeep look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FlagRequest))]
[JsonSerializable(typeof(FlagResponse))]
[JsonSerializable(typeof(Page<DueResponse>))]
[JsonSerializable(typeof(Page<ReviewTaskResponse>))]
[JsonSerializable(typeof(ResolutionRequest))]
internal sealed partial class UpkeepJson : JsonSerializerContext;
