using System.Security.Cryptography;
using System.Text;

namespace MyelomaKb.Api.Http.Writing;

/// <summary>
/// The key that a caller gives a write, so that sending it again does nothing twice. The database gets its hash, and the answer only
/// sealed with the key itself: an answer can hold a secret that is shown once, and the database must not hold it for a day.
/// </summary>
public sealed record IdempotencyKey(string Text, Guid Caller)
{
    /// <summary>The header that carries it.</summary>
    public const string Header = "Idempotency-Key";

    private const int Shortest = 16;
    private const int Longest = 255;
    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;

    /// <summary>What a key may be, in words.</summary>
    public static string Rule { get; } = $"Send one key of {Shortest} to {Longest} printable ASCII characters, such as a random UUID.";

    /// <summary>Whether a text can be a key.</summary>
    public static bool IsKey(string text) => text.Length is >= Shortest and <= Longest && text.All(one => one is > ' ' and <= '~');

    /// <summary>Under which name the answer is kept; each caller has keys of their own.</summary>
    public byte[] Id => Derive("id");

    /// <summary>The key of the hash by which the same write is known again.</summary>
    public byte[] FingerprintKey => Derive("fingerprint");

    /// <summary>The answer, sealed.</summary>
    public byte[] Seal(ReadOnlySpan<byte> answer)
    {
        using var cipher = new AesGcm(Derive("answer"), TagLength);
        var box = new byte[NonceLength + TagLength + answer.Length];
        var nonce = box.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        cipher.Encrypt(nonce, answer, box.AsSpan(NonceLength + TagLength), box.AsSpan(NonceLength, TagLength));
        return box;
    }

    /// <summary>The answer that was sealed with this key.</summary>
    public byte[] Open(ReadOnlySpan<byte> box)
    {
        using var cipher = new AesGcm(Derive("answer"), TagLength);
        var answer = new byte[box.Length - NonceLength - TagLength];
        cipher.Decrypt(box[..NonceLength], box[(NonceLength + TagLength)..], box.Slice(NonceLength, TagLength), answer);
        return answer;
    }

    private byte[] Derive(string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.ASCII.GetBytes(Text), SHA256.HashSizeInBytes, Caller.ToByteArray(),
            Encoding.ASCII.GetBytes(use));
}
