using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MyelomaKb.Api.Http.Json;

namespace MyelomaKb.Api.Effects;

/// <summary>What the answers and requests about effects look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EffectResponse))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class EffectsJson : JsonSerializerContext
{
    /// <summary>The context with the habits of the API, for what is written here.</summary>
    public static EffectsJson Configured { get; } = new(ApiJson.Habits());
}
