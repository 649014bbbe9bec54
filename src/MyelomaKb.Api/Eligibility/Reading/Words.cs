using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>The words of a closed set, found without making a string.</summary>
internal static class Words<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Utf8Table<TEnum> Values =
        new(Enum.GetValues<TEnum>().Select(value => KeyValuePair.Create(Wire<TEnum>.Name(value), value)));

    /// <summary>The value that the word names, or null.</summary>
    public static TEnum? Find(ReadOnlySpan<byte> word) => Values.TryFind(word, out var value) ? value : null;
}
