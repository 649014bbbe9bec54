using System.Text.Json;
using System.Text.Json.Serialization;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.People.Inviting;
using MyelomaKb.Api.People.AccountKeys;
using MyelomaKb.Api.People.SigningIn;

namespace MyelomaKb.Api.People;

/// <summary>What the answers and requests about accounts look like as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
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
internal sealed partial class PeopleJson : JsonSerializerContext;
