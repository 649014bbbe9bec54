using System.Text.Json;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>The properties that an object may have: the values of an enum, in camel case.</summary>
internal static class Members<TMember>
    where TMember : struct, Enum
{
    private static readonly Utf8Table<int> Numbers =
        new(Enum.GetNames<TMember>().Select((name, at) => KeyValuePair.Create(JsonNamingPolicy.CamelCase.ConvertName(name), at)));

    /// <summary>The names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<TMember>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary>The properties, by number.</summary>
    public static IReadOnlyList<TMember> Values { get; } = Enum.GetValues<TMember>();

    /// <summary>The number of the property, or null where the object has no such.</summary>
    public static int? Find(ReadOnlySpan<byte> name) => Numbers.TryFind(name, out var number) ? number : null;
}
