using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Claims;

/// <summary>What the answers and requests about claims look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Page<ClaimResponse>))]
internal sealed partial class ClaimsJson : JsonSerializerContext;
