using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Approvals;

/// <summary>What the answers and requests about approvals look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Page<ApprovalSummary>))]
[JsonSerializable(typeof(ApprovalResponse))]
internal sealed partial class ApprovalsJson : JsonSerializerContext;
