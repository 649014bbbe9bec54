using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.DrugClasses;

/// <summary>What the answers and requests about drug classes look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Page<DrugClassResponse>))]
internal sealed partial class DrugClassesJson : JsonSerializerContext;
