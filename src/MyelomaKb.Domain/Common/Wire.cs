using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MyelomaKb.Domain.Common;

/// <summary>The names that the values of a closed set have outside the program: kebab-case, unless a member says otherwise.</summary>
public static class Wire<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> Names = Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, Spell);

    private static readonly FrozenDictionary<string, TEnum> Values = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>All names, in the order in which the values are declared.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<TEnum>().Select(value => Names[value])];

    /// <summary>The name of a value.</summary>
    public static string Name(TEnum value) => Names[value];

    /// <summary>The value with exactly this name, or null.</summary>
    public static TEnum? Find(string? name) => name is not null && Values.TryGetValue(name, out var value) ? value : null;

    private static string Spell(TEnum value) =>
        typeof(TEnum).GetField(value.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
        ?? JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
