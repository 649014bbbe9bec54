using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MyelomaKb.Api.Tests.People;

/// <summary>An OpenID Connect issuer on this machine: discovery, keys, and the tokens that it signs.</summary>
public sealed class OpenIdIssuer : IAsyncLifetime
{
    private static readonly string[] Algorithms = ["RS256"];

    private readonly RSA _key = RSA.Create(2048);
    private WebApplication? _app;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Address,
            ["jwks_uri"] = $"{Address}/keys",
            ["id_token_signing_alg_values_supported"] = Algorithms,
        }));
        _app.MapGet("/keys", () =>
        {
            var part = _key.ExportParameters(includePrivateParameters: false);
            return Results.Json(new
            {
                keys = new[]
                {
                    new
                    {
                        kty = "RSA", use = "sig", kid = "one", alg = "RS256",
                        n = Base64UrlEncoder.Encode(part.Modulus), e = Base64UrlEncoder.Encode(part.Exponent),
                    },
                },
            });
        });
        await _app.StartAsync(TestContext.Current.CancellationToken);
        var addresses = _app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        Address = addresses.Addresses.Single();
    }

    public async ValueTask DisposeAsync()
    {
        _key.Dispose();
        await _app!.DisposeAsync();
    }

    /// <summary>A token for somebody; forged ones are signed by another key of the same name.</summary>
    public string Token(
        string subject, string audience, string[] roles, TimeSpan? lifetime = null, string? from = null, bool forged = false,
        string? name = null)
    {
        using var other = RSA.Create(2048);
        var key = new RsaSecurityKey((forged ? other : _key).ExportParameters(includePrivateParameters: true)) { KeyId = "one" };
        return Write(subject, audience, roles, lifetime, from, new SigningCredentials(key, SecurityAlgorithms.RsaSha256), name: name);
    }

    /// <summary>A token that nobody signed.</summary>
    public string Unsigned(string subject, string audience, string[] roles) => Write(subject, audience, roles, null, null, null);

    /// <summary>A good token with these things in its header and its payload besides.</summary>
    public string With(string subject, string audience, string[] roles, object header, object payload)
    {
        var key = new RsaSecurityKey(_key.ExportParameters(includePrivateParameters: true)) { KeyId = "one" };
        return Write(
            subject, audience, roles, null, null, new SigningCredentials(key, SecurityAlgorithms.RsaSha256), Of(header), Of(payload));

        static Dictionary<string, object> Of(object members) =>
            members.GetType().GetProperties().ToDictionary(member => member.Name, member => member.GetValue(members)!);
    }

    private string Write(
        string subject, string audience, string[] roles, TimeSpan? lifetime, string? from, SigningCredentials? signing,
        Dictionary<string, object>? header = null, Dictionary<string, object>? payload = null, string? name = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = from ?? Address,
            Audience = audience,
            NotBefore = now.AddMinutes(-30),
            Expires = now + (lifetime ?? TimeSpan.FromMinutes(5)),
            Claims = new Dictionary<string, object>(payload ?? [])
            {
                ["sub"] = subject,
                ["name"] = name ?? $"Name of {subject}",
                ["roles"] = roles,
            },
            AdditionalHeaderClaims = header?.Where(one => one.Key != "typ").ToDictionary(),
            TokenType = header?.GetValueOrDefault("typ") as string,
            SigningCredentials = signing,
        });
    }
}
