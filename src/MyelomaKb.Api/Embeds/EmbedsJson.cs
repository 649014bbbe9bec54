using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Pages.Embeds;

namespace MyelomaKb.Api.Embeds;

/// <summary>What the answers and requests about embeds look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Embed))]
[JsonSerializable(typeof(OEmbedResponse))]
internal sealed partial class EmbedsJson : JsonSerializerContext
{
    /// <summary>The context with the habits of the API, for what is written here.</summary>
    public static EmbedsJson Configured { get; } = new(ApiJson.Habits());
}
