using System.Buffers.Text;
using System.Security.Cryptography;

namespace MyelomaKb.Api.Keys;

/// <summary>
/// How a key is written: <c>mkb_</c>, ten letters that name it, <c>_</c>, and its secret of 256 random bits in base64url. The prefix
/// lets scanners recognise a key that was published by mistake.
/// </summary>
public static class KeyText
{
    /// <summary>Bytes of a secret.</summary>
    public const int SecretLength = 32;

    private const string Prefix = "mkb_";
    private const string Scheme = "Bearer ";
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int IdLength = 10;
    private const int SecretStart = 15;
    private const int Length = 58;

    /// <summary>A new id and a new secret, with the text that only its holder gets to see.</summary>
    public static (string Id, byte[] Secret, string Text) Make()
    {
        var id = RandomNumberGenerator.GetString(Letters, IdLength);
        var secret = RandomNumberGenerator.GetBytes(SecretLength);
        return (id, secret, $"{Prefix}{id}_{Base64Url.EncodeToString(secret)}");
    }

    /// <summary>Reads the value of an Authorization header; false where it is no key.</summary>
    public static bool TryRead(ReadOnlySpan<char> authorization, Span<byte> secret, out ReadOnlySpan<char> id)
    {
        id = default;
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var text = authorization[Scheme.Length..].Trim();
        if (text.Length != Length || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[SecretStart - 1] != '_'
            || !Base64Url.TryDecodeFromChars(text[SecretStart..], secret, out var written) || written != SecretLength)
        {
            return false;
        }

        id = text.Slice(Prefix.Length, IdLength);
        return true;
    }
}
