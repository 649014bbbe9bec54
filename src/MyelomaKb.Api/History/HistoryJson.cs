using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.History;

/// <summary>What the answers and requests about history look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Page<PublicationResponse>))]
[JsonSerializable(typeof(Page<EntryRevisionResponse>))]
[JsonSerializable(typeof(Page<DifferenceResponse>))]
internal sealed partial class HistoryJson : JsonSerializerContext;
