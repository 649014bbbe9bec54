using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace MyelomaKb.Api.People.SigningIn;

/// <summary>An OpenID Connect issuer outside whose tokens are taken, where one is configured.</summary>
public sealed record IssuerOptions
{
    public const string Section = "Issuer";
    internal const string Scheme = "issuer";

    /// <summary>Its address; what it is called, and its keys, are discovered there.</summary>
    public string? Authority { get; init; }

    /// <summary>What its tokens must be made for.</summary>
    public string Audience { get; init; } = "myelomakb";

    /// <summary>The claim that holds the roles: editor, reviewer, administrator.</summary>
    public string RolesClaim { get; init; } = "roles";

    /// <summary>The claim that holds the name to show.</summary>
    public string NameClaim { get; init; } = "name";

    /// <summary>Whether it must be reached by HTTPS; off for an issuer on the same machine.</summary>
    public bool RequireHttps { get; init; } = true;

    /// <summary>Whether its tokens must say in their header that they are access tokens (RFC 9068, `typ` is `at+jwt`).</summary>
    public bool RequireAccessTokenType { get; init; }

    internal void Add(AuthenticationBuilder authentication)
    {
        if (Authority is null)
        {
            return;
        }

        authentication.AddJwtBearer(Scheme, jwt =>
        {
            jwt.Authority = Authority;
            jwt.Audience = Audience;
            jwt.RequireHttpsMetadata = RequireHttps;
            jwt.MapInboundClaims = false;
            jwt.TokenValidationParameters.ValidAlgorithms =
                ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
            jwt.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(60);
            jwt.Events = new JwtBearerEvents
            {
                OnTokenValidated = context =>
                {
                    if (IssuerTokens.WhyNot(context.SecurityToken, RequireAccessTokenType) is { } reason)
                    {
                        context.Fail(reason);
                    }

                    return Task.CompletedTask;
                },
            };
        });
    }
}
