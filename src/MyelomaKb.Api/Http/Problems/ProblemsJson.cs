using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Api.Http.Json;

namespace MyelomaKb.Api.Http.Problems;

/// <summary>What the answers and requests about problems look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(IReadOnlyList<ProblemType>))]
internal sealed partial class ProblemsJson : JsonSerializerContext
{
    /// <summary>The context with the habits of the API, for what is written here.</summary>
    public static ProblemsJson Configured { get; } = new(ApiJson.Habits());
}
