using System.Text.Json;
using System.Text.Json.Serialization;

namespace MyelomaKb.Api.Observing;

/// <summary>What the answers and requests about the status look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StatusResponse))]
internal sealed partial class StatusJson : JsonSerializerContext;
