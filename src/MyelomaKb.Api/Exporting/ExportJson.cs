using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Api.Http.Json;

namespace MyelomaKb.Api.Exporting;

/// <summary>What the answers and requests about the export look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KnowledgeBaseExport))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    /// <summary>The context with the habits of the API, for what is written here.</summary>
    public static ExportJson Configured { get; } = new(ApiJson.Habits());
}
