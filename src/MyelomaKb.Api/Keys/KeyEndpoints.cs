using MyelomaKb.Api.ApiKeys;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Keys;

/// <summary>
/// The door to API keys. Closed to scripts of other sites: a key in a page's script is a key that everybody has, and no page shall
/// make its visitors ask for keys.
/// </summary>
public static class KeyEndpoints
{
    private const string ProblemJson = "application/problem+json";

    public static void AddKeys(this IServiceCollection services)
    {
        services.AddSingleton<KeyRing>();
        services.AddSingleton<KeyKeeper>();
    }

    public static void MapKeys(this IEndpointRouteBuilder routes)
    {
        var keys = routes.MapGroup("/v1/keys").WithTags("Keys").WithMetadata(new Microsoft.AspNetCore.Cors.DisableCorsAttribute());
        keys.MapPost("", CreateKey.HandleAsync)
            .Accepts<NewKeyRequest>("application/json")
            .Produces<NewKeyResponse>(StatusCodes.Status201Created)
            .Produces<Problem>(StatusCodes.Status400BadRequest, ProblemJson)
            .Produces<Problem>(StatusCodes.Status415UnsupportedMediaType, ProblemJson)
            .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, ProblemJson)
            .Documented(
                "createKey", "Get a free API key",
                "Returns a key that raises the limits. It is shown only once and stored as a hash. No account and no email address: the "
                + "label is all that is stored with it.");
        keys.MapGetOrHead("/current", CurrentKey.Get).Produces<KeyResponse>()
            .Produces<Problem>(StatusCodes.Status401Unauthorized, ProblemJson)
            .Documented("getCurrentKey", "Get the key of the request", "What the service stores about the key in the Authorization "
                + "header.");
        keys.MapDelete("/current", CurrentKey.RevokeAsync).Produces(StatusCodes.Status204NoContent)
            .Produces<Problem>(StatusCodes.Status401Unauthorized, ProblemJson)
            .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, ProblemJson)
            .Documented(
                "revokeCurrentKey", "Revoke the key of the request",
                "Revokes the key permanently: at once in this process, within seconds in others.");
    }
}
