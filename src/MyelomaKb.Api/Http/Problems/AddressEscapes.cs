using System.Buffers;
using System.Text;

namespace MyelomaKb.Api.Http.Problems;

/// <summary>
/// The percent escapes of an address. The server leaves an escape that it cannot decode in the text as it is, so that a broken one
/// would silently mean something else: here such an address is refused.
/// </summary>
internal static class AddressEscapes
{
    private const int Length = 3;
    private const int LongestCharacter = 4;

    /// <summary>What is wrong with the first broken escape; null where none is.</summary>
    public static string? Fault(string target)
    {
        Span<byte> bytes = stackalloc byte[LongestCharacter];
        for (var at = target.IndexOf('%', StringComparison.Ordinal); at >= 0; at = target.IndexOf('%', at))
        {
            var count = 0;
            while (count < LongestCharacter && TryRead(target, at + (count * Length), out bytes[count]))
            {
                count++;
            }

            if (count == 0)
            {
                return $"'{target.AsSpan(at, Math.Min(Length, target.Length - at))}' is not a percent escape: two hexadecimal digits "
                    + "follow "
                    + "a percent sign, and a percent sign itself is written %25.";
            }

            if (Rune.DecodeFromUtf8(bytes[..count], out _, out var used) != OperationStatus.Done)
            {
                return $"'{target.AsSpan(at, used * Length)}' is not a character in UTF-8, which is what percent escapes must be.";
            }

            at += used * Length;
        }

        return null;
    }

    private static bool TryRead(string target, int at, out byte value)
    {
        value = 0;
        if (at + Length > target.Length || target[at] != '%'
            || !char.IsAsciiHexDigit(target[at + 1]) || !char.IsAsciiHexDigit(target[at + 2]))
        {
            return false;
        }

        value = Convert.FromHexString(target.AsSpan(at + 1, 2))[0];
        return true;
    }
}
