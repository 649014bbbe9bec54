using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MyelomaKb.Api.People.SigningIn;

/// <summary>
/// Which tokens of an issuer outside are access tokens. An ID token says to a client that somebody signed in; it is shown around more
/// freely, and must not work as a key to anything.
/// </summary>
internal static class IssuerTokens
{
    private static readonly string[] AccessTokenTypes = ["at+jwt", "application/at+jwt"];
    private static readonly string[] OtherTypes = ["JWT", "application/jwt"];

    /// <summary>Claims that OpenID Connect defines for ID tokens and logout tokens alone.</summary>
    private static readonly string[] ForeignClaims = ["nonce", "at_hash", "c_hash", "s_hash", "events"];

    /// <summary>Claims in which issuers say what a token is, with what they say in an access token.</summary>
    private static readonly (string Claim, string Access)[] Kinds = [("typ", "Bearer"), ("token_use", "access")];

    /// <summary>Why a token that is otherwise good is not taken; null where it is.</summary>
    public static string? WhyNot(SecurityToken token, bool requireType)
    {
        if (token is not JsonWebToken jwt)
        {
            return "The token is not a JWT.";
        }

        // RFC 7515, 4.1.11: who does not understand a header parameter that is named there must refuse the token. None is understood here.
        if (jwt.TryGetHeaderValue<object>("crit", out _))
        {
            return "The token has critical header parameters, which this service does not support.";
        }

        var isAccess = IsOneOf(jwt.Typ, AccessTokenTypes)
            || (!requireType
                && (string.IsNullOrEmpty(jwt.Typ) || IsOneOf(jwt.Typ, OtherTypes))
                && (SaysAccess(jwt) ?? !ForeignClaims.Any(claim => jwt.TryGetPayloadValue<object>(claim, out _))));
        return isAccess ? null : "The token is not an access token.";
    }

    private static bool? SaysAccess(JsonWebToken jwt)
    {
        foreach (var (claim, access) in Kinds)
        {
            if (jwt.TryGetPayloadValue<object>(claim, out var said))
            {
                return IsOneOf($"{said}", access);
            }
        }

        return null;
    }

    private static bool IsOneOf(string? text, params IEnumerable<string> names) => names.Contains(text, StringComparer.OrdinalIgnoreCase);
}
