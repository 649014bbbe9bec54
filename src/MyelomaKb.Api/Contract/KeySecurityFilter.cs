using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MyelomaKb.Api.Contract;

/// <summary>
/// Says where a key is taken: nearly everywhere, and needed only where the key itself is meant; and where editors must say who they are.
/// </summary>
public sealed class KeySecurityFilter : IOperationFilter
{
    public const string Scheme = "key";

    public const string PersonScheme = "person";

    private const string OfKey = "v1/keys/current";

    internal static OpenApiSecurityScheme Person => new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        BearerFormat = "mks_… or mkb_…, or a JWT",
        Description = "For editors: the access token of a sign-in, an account's API key, or a token of the configured OpenID Connect "
            + "issuer.",
    };

    internal static OpenApiSecurityScheme Key => new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        BearerFormat = "mkb_…",
        Description = "A free API key, from `POST /v1/keys`. It raises the limits; reading needs no key.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var path = context.ApiDescription.RelativePath!;
        var withKey = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] };
        var asPerson = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(PersonScheme, context.Document)] = [] };
        operation.Security = path.StartsWith("v1/admin", StringComparison.Ordinal)
            ? context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any() ? [] : [asPerson]
            : path.StartsWith("health", StringComparison.Ordinal) ? []
            : path.StartsWith(OfKey, StringComparison.Ordinal) ? [withKey]
            : [new OpenApiSecurityRequirement(), withKey];
    }
}
