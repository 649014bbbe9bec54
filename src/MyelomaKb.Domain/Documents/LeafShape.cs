using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Domain.Documents;

/// <summary>Says what is wrong with a single value of a document.</summary>
internal static class LeafShape
{
    private const int MostShown = 60;

    /// <summary>What is wrong with the value of a property, or null.</summary>
    public static string? FaultOf(JsonElement json, JsonTypeInfo info, string property)
    {
        var isText = info.Type == typeof(string) || IsId(info.Type);
        if (isText && json.ValueKind == JsonValueKind.String)
        {
            return FaultOfText(json, property, IsId(info.Type));
        }

        return CanBeRead(json, info) ? null : $"{Expected(info.Type)} is expected, not {Describe(json)}";
    }

    /// <summary>What stands there, for a message.</summary>
    public static string Describe(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => $"a list of {json.GetArrayLength()}",
        JsonValueKind.Null => "null",
        _ => json.GetRawText() is { Length: > MostShown } text ? text[..MostShown] + "…" : json.GetRawText(),
    };

    private static bool CanBeRead(JsonElement json, JsonTypeInfo info)
    {
        try
        {
            return json.Deserialize(info) is not null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private static string? FaultOfText(JsonElement json, string property, bool isId)
    {
        try
        {
            return TextRules.FaultOf(json.GetString()!, property, isId);
        }
        catch (InvalidOperationException)
        {
            return PlainText.HalfPair;
        }
    }

    private static string Expected(Type type)
    {
        if (type.IsEnum)
        {
            return $"one of {string.Join(", ", Enum.GetValuesAsUnderlyingType(type).Cast<int>().Select(value => NameOf(type, value)))}";
        }

        return type switch
        {
            _ when type == typeof(string) || IsId(type) => "a text",
            _ when type == typeof(DateOnly) => "a day such as 2024-04-04",
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(int) => "a whole number",
            _ when type == typeof(Interval) => "a list of two numbers",
            _ => "a number",
        };
    }

    private static string NameOf(Type type, int value) =>
        JsonSerializer.SerializeToElement(Enum.ToObject(type, value), DocumentFormat.Options.GetTypeInfo(type)).GetString()!;

    private static bool IsId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>);
}
