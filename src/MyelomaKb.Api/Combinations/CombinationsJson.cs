using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Combinations;

/// <summary>What the answers and requests about combinations look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Page<CombinationResponse>))]
internal sealed partial class CombinationsJson : JsonSerializerContext;
