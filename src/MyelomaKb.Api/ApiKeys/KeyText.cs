using System.Buffers.Text;
using System.Security.Cryptography;

namespace MyelomaKb.Api.ApiKeys;

/// <summary>
/// How a key is written: <c>mkb_</c>, ten letters that name it, <c>_</c>, and its secret of 256 random bits in base64url. The prefix
/// lets scanners recognise a key that was published by mistake. Tokens and one-time links have the same form under other prefixes.
/// </summary>
public static class KeyText
{
    /// <summary>Bytes of a secret.</summary>
    public const int SecretLength = 32;

    /// <summary>API keys.</summary>
    public const string KeyPrefix = "mkb_";

    /// <summary>Access tokens of people who signed in.</summary>
    public const string SessionPrefix = "mks_";

    /// <summary>Refresh tokens of their sessions.</summary>
    public const string RefreshPrefix = "mkr_";

    /// <summary>One-time links.</summary>
    public const string InvitationPrefix = "mki_";

    private const string Scheme = "Bearer ";
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int IdLength = 10;
    private const int SecretStart = 15;
    private const int Length = 58;

    /// <summary>A new id and a new secret, with the text that only its holder gets to see.</summary>
    public static (string Id, byte[] Secret, string Text) Make(string prefix = KeyPrefix)
    {
        var id = RandomNumberGenerator.GetString(Letters, IdLength);
        var secret = RandomNumberGenerator.GetBytes(SecretLength);
        return (id, secret, Write(prefix, id, secret));
    }

    /// <summary>The text of an id and a secret.</summary>
    public static string Write(string prefix, string id, ReadOnlySpan<byte> secret) => $"{prefix}{id}_{Base64Url.EncodeToString(secret)}";

    /// <summary>Reads the value of an Authorization header; false where it is no key.</summary>
    public static bool TryRead(ReadOnlySpan<char> authorization, Span<byte> secret, out ReadOnlySpan<char> id)
    {
        id = default;
        return TryReadBearer(authorization, out var text) && TryRead(KeyPrefix, text, secret, out id);
    }

    /// <summary>Whether the value of an Authorization header means to be a key, good or bad.</summary>
    public static bool IsKey(ReadOnlySpan<char> authorization) =>
        TryReadBearer(authorization, out var text) && text.StartsWith(KeyPrefix, StringComparison.Ordinal);

    /// <summary>The token in the value of an Authorization header; false where it holds none.</summary>
    public static bool TryReadBearer(ReadOnlySpan<char> authorization, out ReadOnlySpan<char> token)
    {
        var isBearer = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
        token = isBearer ? authorization[Scheme.Length..].Trim() : default;
        return isBearer;
    }

    /// <summary>Reads a text of that prefix; false where it is none.</summary>
    public static bool TryRead(string prefix, ReadOnlySpan<char> text, Span<byte> secret, out ReadOnlySpan<char> id)
    {
        id = default;
        if (text.Length != Length || !text.StartsWith(prefix, StringComparison.Ordinal) || text[SecretStart - 1] != '_'
            || !IsSecret(text[SecretStart..]) || !Base64Url.TryDecodeFromChars(text[SecretStart..], secret, out _))
        {
            return false;
        }

        id = text.Slice(prefix.Length, IdLength);
        return true;
    }

    // Decoding throws where it meets a letter that is not of base64url.
    private static bool IsSecret(ReadOnlySpan<char> text) => Base64Url.IsValid(text, out var length) && length == SecretLength;

    /// <summary>The id in a text of that prefix and the hash of its secret; null where it is none.</summary>
    public static (string Id, byte[] SecretHash)? Open(string prefix, ReadOnlySpan<char> text)
    {
        Span<byte> secret = stackalloc byte[SecretLength];
        return TryRead(prefix, text, secret, out var id) ? (id.ToString(), SHA256.HashData(secret)) : null;
    }
}
