using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MyelomaKb.Api.Answering;
using MyelomaKb.Api.Approvals;
using MyelomaKb.Api.Claims;
using MyelomaKb.Api.Combinations;
using MyelomaKb.Api.DrugClasses;
using MyelomaKb.Api.Drugs;
using MyelomaKb.Api.Effects;
using MyelomaKb.Api.Eligibility;
using MyelomaKb.Api.Embeds;
using MyelomaKb.Api.Exporting;
using MyelomaKb.Api.History;
using MyelomaKb.Api.Keys;
using MyelomaKb.Api.Observing;
using MyelomaKb.Api.People;
using MyelomaKb.Api.Problems;
using MyelomaKb.Api.Proposals;
using MyelomaKb.Api.Search;
using MyelomaKb.Api.Service;
using MyelomaKb.Api.Sources;
using MyelomaKb.Api.Trials;
using MyelomaKb.Api.Upkeep;
using MyelomaKb.Domain.Wording;
using MyelomaKb.Pages.Embeds;

namespace MyelomaKb.Api.Entries;

/// <summary>How everything that the API writes becomes JSON: camelCase names, kebab-case values, nothing where nothing is known.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(IReadOnlyList<ProblemType>))]
[JsonSerializable(typeof(ServiceResponse))]
[JsonSerializable(typeof(ReadinessResponse))]
[JsonSerializable(typeof(Page<DrugResponse>))]
[JsonSerializable(typeof(Page<DrugClassResponse>))]
[JsonSerializable(typeof(Page<ApprovalSummary>))]
[JsonSerializable(typeof(Page<CombinationResponse>))]
[JsonSerializable(typeof(Page<TrialResponse>))]
[JsonSerializable(typeof(Page<ClaimResponse>))]
[JsonSerializable(typeof(Page<SourceResponse>))]
[JsonSerializable(typeof(Page<TimelineEntry>))]
[JsonSerializable(typeof(ApprovalResponse))]
[JsonSerializable(typeof(ResolveResponse))]
[JsonSerializable(typeof(SearchPage))]
[JsonSerializable(typeof(KnowledgeBaseExport))]
[JsonSerializable(typeof(Suggestions))]
[JsonSerializable(typeof(VocabularyResponse))]
[JsonSerializable(typeof(AssessmentResponse))]
[JsonSerializable(typeof(NewKeyResponse))]
[JsonSerializable(typeof(KeyResponse))]
[JsonSerializable(typeof(StatusResponse))]
[JsonSerializable(typeof(Embed))]
[JsonSerializable(typeof(OEmbedResponse))]
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(RefreshRequest))]
[JsonSerializable(typeof(SessionResponse))]
[JsonSerializable(typeof(MeRequest))]
[JsonSerializable(typeof(PasswordRequest))]
[JsonSerializable(typeof(CodeRequest))]
[JsonSerializable(typeof(AuthenticatorResponse))]
[JsonSerializable(typeof(RecoveryCodesResponse))]
[JsonSerializable(typeof(Page<PersonResponse>))]
[JsonSerializable(typeof(NewPersonRequest))]
[JsonSerializable(typeof(NewPersonResponse))]
[JsonSerializable(typeof(PersonRequest))]
[JsonSerializable(typeof(InvitationRequest))]
[JsonSerializable(typeof(InvitationResponse))]
[JsonSerializable(typeof(AcceptRequest))]
[JsonSerializable(typeof(Page<PersonKeyResponse>))]
[JsonSerializable(typeof(PersonKeyRequest))]
[JsonSerializable(typeof(NewPersonKeyResponse))]
[JsonSerializable(typeof(Page<PublicationResponse>))]
[JsonSerializable(typeof(Page<EntryRevisionResponse>))]
[JsonSerializable(typeof(Page<DifferenceResponse>))]
[JsonSerializable(typeof(FlagRequest))]
[JsonSerializable(typeof(FlagResponse))]
[JsonSerializable(typeof(Page<DueResponse>))]
[JsonSerializable(typeof(Page<ReviewTaskResponse>))]
[JsonSerializable(typeof(ResolutionRequest))]
[JsonSerializable(typeof(ProposalRequest))]
[JsonSerializable(typeof(WordsRequest))]
[JsonSerializable(typeof(RebaseRequest))]
[JsonSerializable(typeof(RevertRequest))]
[JsonSerializable(typeof(InterestRequest))]
[JsonSerializable(typeof(ProposalResponse))]
[JsonSerializable(typeof(EffectResponse))]
[JsonSerializable(typeof(EntryDocumentResponse))]
[JsonSerializable(typeof(Page<ProposalSummaryResponse>))]
[JsonSerializable(typeof(InterestResponse))]
[JsonSerializable(typeof(Page<InterestResponse>))]
[JsonSerializable(typeof(JsonObject))]
public sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Keeps letters of all scripts readable and everything that HTML could take for markup escaped.</summary>
    public static JavaScriptEncoder Encoder => Phrase.Encoder;

    /// <summary>The context with this service's converters.</summary>
    public static ApiJson Configured { get; } = new(Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web)));

    /// <summary>How a type is written.</summary>
    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Configured.GetTypeInfo(typeof(T))!;

    /// <summary>Sets options to this service's habits.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Encoder = Encoder;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new TimeConverter());
        return options;
    }
}
