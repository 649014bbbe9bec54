using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Proposals;

/// <summary>What the answers and requests about proposals look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProposalRequest))]
[JsonSerializable(typeof(WordsRequest))]
[JsonSerializable(typeof(ProposalProblem))]
[JsonSerializable(typeof(RebaseRequest))]
[JsonSerializable(typeof(RevertRequest))]
[JsonSerializable(typeof(InterestRequest))]
[JsonSerializable(typeof(ProposalResponse))]
[JsonSerializable(typeof(EntryDocumentResponse))]
[JsonSerializable(typeof(Page<ProposalSummaryResponse>))]
[JsonSerializable(typeof(InterestResponse))]
[JsonSerializable(typeof(Page<InterestResponse>))]
internal sealed partial class ProposalsJson : JsonSerializerContext
{
    /// <summary>The context with the habits of the API, for what is written here.</summary>
    public static ProposalsJson Configured { get; } = new(ApiJson.Habits());
}
