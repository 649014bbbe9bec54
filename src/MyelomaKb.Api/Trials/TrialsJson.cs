using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Trials;

/// <summary>What the answers and requests about trials look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Page<TrialResponse>))]
internal sealed partial class TrialsJson : JsonSerializerContext;
