using System.Text.Json;
using System.Text.Json.Serialization;

namespace MyelomaKb.Api.Service;

/// <summary>What the answers and requests about the service itself look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ServiceResponse))]
[JsonSerializable(typeof(ReadinessResponse))]
internal sealed partial class ServiceJson : JsonSerializerContext;
