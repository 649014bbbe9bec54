using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MyelomaKb.Api.Eligibility;

/// <summary>What the answers and requests about eligibility look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AssessmentResponse))]
[JsonSerializable(typeof(VocabularyResponse))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class EligibilityJson : JsonSerializerContext;
