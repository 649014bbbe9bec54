using System.Text.Json;
using System.Text.Json.Serialization;

namespace MyelomaKb.Api.Search;

/// <summary>What the answers and requests about search look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SearchPage))]
[JsonSerializable(typeof(Suggestions))]
internal sealed partial class SearchJson : JsonSerializerContext;
