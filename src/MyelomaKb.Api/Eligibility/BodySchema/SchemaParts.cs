using System.Text.Json.Nodes;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Eligibility.BodySchema;

/// <summary>Small parts of a JSON Schema.</summary>
internal static class SchemaParts
{
    public static JsonObject Flag() => new() { ["type"] = "boolean" };

    public static JsonObject Whole(int least, int most) => new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most };

    public static JsonObject Number(decimal least, decimal most) => new() { ["type"] = "number", ["minimum"] = least, ["maximum"] = most };

    public static JsonObject Word<TEnum>()
        where TEnum : struct, Enum => OneOf(Wire<TEnum>.All);

    public static JsonObject OneOf(IEnumerable<string> words) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };

    /// <summary>A string of at least one character that is not a space, without control characters.</summary>
    public static JsonObject Phrase(int longest) =>
        new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = longest, ["pattern"] = "^[^\\u0000-\\u001F\\u007F-\\u009F]*$" };

    public static JsonObject List(JsonObject items, bool mayBeEmpty = false)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = items };
        if (!mayBeEmpty)
        {
            list["minItems"] = 1;
        }

        return list;
    }

    public static JsonObject Object(JsonObject properties, params string[] required)
    {
        var one = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Length > 0)
        {
            one["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]);
        }

        return one;
    }

    /// <summary>A date of a year, a month or a day, by form and range; that the day exists is checked beyond it.</summary>
    public static JsonObject Date() => new()
    {
        ["type"] = "string",
        ["pattern"] = "^(19|[2-9][0-9])[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
    };

    public static JsonObject OrNull(JsonObject schema)
    {
        schema["type"] = new JsonArray(schema["type"]!.GetValue<string>(), "null");
        return schema;
    }

    public static JsonObject Described(this JsonObject schema, string meaning)
    {
        schema["description"] = meaning;
        return schema;
    }
}
