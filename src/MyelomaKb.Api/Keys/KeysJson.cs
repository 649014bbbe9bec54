using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Api.Http.Json;

namespace MyelomaKb.Api.Keys;

/// <summary>What the answers and requests about keys look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NewKeyResponse))]
[JsonSerializable(typeof(KeyResponse))]
internal sealed partial class KeysJson : JsonSerializerContext
{
    /// <summary>The context with the habits of the API, for what is written here.</summary>
    public static KeysJson Configured { get; } = new(ApiJson.Habits());
}
