using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace MyelomaKb.Api.People;

/// <summary>
/// The codes of authenticator apps (RFC 6238: SHA-1, 30 seconds, six digits). Identity's own check takes a code as often as it is shown;
/// this one tells the time step, so that none is taken twice.
/// </summary>
internal static class OneTimeCode
{
    private const int StepSeconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Clocks may differ by so many steps.</summary>
    private const int Drift = 1;

    /// <summary>The step whose code this is, if it is newer than the last one taken; null where there is none.</summary>
    public static long? StepOf(string code, string key, DateTimeOffset now, long lastTaken)
    {
        var given = code.Replace(" ", "", StringComparison.Ordinal);
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        for (var step = current - Drift; step <= current + Drift; step++)
        {
            if (step > lastTaken && given == At(key, step))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>The code that the app shows at a time.</summary>
    public static string At(string key, DateTimeOffset time) => At(key, time.ToUnixTimeSeconds() / StepSeconds);

    private static string At(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // Authenticator apps know SHA-1 only; collisions do not matter to a MAC.
        var hash = HMACSHA1.HashData(Decode(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string base32)
    {
        var bytes = new byte[base32.Length * 5 / 8];
        var (bits, count, at) = (0, 0, 0);
        foreach (var letter in base32)
        {
            (bits, count) = ((bits << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal), count + 5);
            if (count >= 8)
            {
                count -= 8;
                bytes[at++] = (byte)(bits >> count);
                bits &= (1 << count) - 1;
            }
        }

        return bytes;
    }
}
