using System.Text.Json.Nodes;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>A value at a place of a body, just inside of what its schema allows or just outside.</summary>
internal sealed record BodyProbe(string Pointer, JsonNode Value, bool IsAllowed, string Why);

/// <summary>Derives from the schema of a body values that it allows and values that it refuses, for every bound that it states.</summary>
internal sealed class BodyProbes(JsonObject contract)
{
    private const string Prefix = "#/components/schemas/";

    /// <summary>Texts of bodies that have no bound of their own, each with the reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> Unbounded = new Dictionary<string, string>
    {
        ["RefreshRequest.refreshToken"] = "A token is looked up, and kept nowhere.",
        ["FlagRequest.id"] = "An id is looked up, and kept only where there is such an entry.",
        ["ChangeRequest.id"] = "An id is compared with that of the entry.",
        ["ChangeRequest.replacedBy"] = "Ids are looked up by the checks.",
    };

    public IEnumerable<BodyProbe> Of(JsonNode schema) => Object(Resolve(schema), "");

    /// <summary>Texts without a greatest length or a closed set, by the name of their schema and member.</summary>
    public IEnumerable<string> UnboundedTexts(JsonNode schema)
    {
        var name = schema["$ref"]!.GetValue<string>()[Prefix.Length..];
        foreach (var (member, property) in Resolve(schema)["properties"]!.AsObject())
        {
            var value = Resolve(property!);
            var one = value["items"] is { } items ? Resolve(items) : value;
            if (one["properties"] is not null)
            {
                foreach (var below in UnboundedTexts(value["items"] ?? property!))
                {
                    yield return below;
                }
            }
            else if (one["type"]?.ToJsonString() == "\"string\"" && one["maxLength"] is null && one["enum"] is null)
            {
                yield return $"{name}.{member}";
            }
        }
    }

    private IEnumerable<BodyProbe> Object(JsonNode schema, string place)
    {
        if (schema["additionalProperties"]?.ToJsonString() == "false")
        {
            yield return new($"{place}/noSuchMember", true, false, "additionalProperties");
        }

        foreach (var (member, property) in schema["properties"]!.AsObject())
        {
            foreach (var probe in Value(Resolve(property!), $"{place}/{member}"))
            {
                yield return probe;
            }
        }
    }

    private IEnumerable<BodyProbe> Value(JsonNode schema, string place) => schema["type"]?.ToJsonString() switch
    {
        "\"string\"" => Text(schema, place),
        "\"integer\"" => Number(schema, place),
        "\"array\"" => List(schema, place),
        "\"object\"" when schema["properties"] is not null => Object(schema, place),
        _ => [],
    };

    private static IEnumerable<BodyProbe> Text(JsonNode schema, string place)
    {
        if (schema["enum"] is JsonArray words)
        {
            yield return new(place, "no-such-word", false, "enum");
            foreach (var word in words)
            {
                yield return new(place, word!.DeepClone(), true, "enum");
            }

            yield break;
        }

        if (schema["maxLength"]?.GetValue<int>() is { } longest)
        {
            yield return new(place, new string('x', longest + 1), false, "maxLength");
            yield return new(place, Varied(longest), true, "maxLength");
        }

        if (schema["minLength"]?.GetValue<int>() is { } shortest and > 0)
        {
            yield return new(place, new string('x', shortest - 1), false, "minLength");
            yield return new(place, Varied(shortest), true, "minLength");
        }

        if (schema["pattern"] is not null)
        {
            yield return new(place, "a text\u0007 with a bell", false, "pattern");
            yield return new(place, new string(' ', 12), false, "pattern");
        }
    }

    private static IEnumerable<BodyProbe> Number(JsonNode schema, string place)
    {
        if (schema["minimum"]?.GetValue<long>() is { } least)
        {
            yield return new(place, least - 1, false, "minimum");
            yield return new(place, least, true, "minimum");
        }

        if (schema["maximum"]?.GetValue<long>() is { } most)
        {
            yield return new(place, most + 1, false, "maximum");
            yield return new(place, most, true, "maximum");
        }
    }

    private IEnumerable<BodyProbe> List(JsonNode schema, string place)
    {
        var item = Resolve(schema["items"]!);
        if (item["enum"] is JsonArray words)
        {
            yield return new(place, new JsonArray("no-such-word"), false, "enum");
            yield return new(place, words.DeepClone(), true, "enum");
            if (schema["uniqueItems"]?.GetValue<bool>() == true)
            {
                yield return new(place, new JsonArray(words[0]!.DeepClone(), words[0]!.DeepClone()), false, "uniqueItems");
            }
        }

        if (schema["minItems"]?.GetValue<int>() is { } fewest and > 0)
        {
            yield return new(place, new JsonArray(), false, "minItems");
        }

        if (schema["maxItems"]?.GetValue<int>() is { } most)
        {
            yield return new(place, Many(item, most + 1), false, "maxItems");
        }

        foreach (var probe in item["properties"] is null ? [] : Object(item, $"{place}/0"))
        {
            yield return probe;
        }
    }

    private JsonArray Many(JsonNode item, int count) => new([.. Enumerable.Range(0, count).Select(_ => (JsonNode)new JsonObject(
        (item["required"]?.AsArray() ?? []).Select(name => KeyValuePair.Create(name!.GetValue<string>(), Simple(item, name!)))))]);

    private JsonNode? Simple(JsonNode item, JsonNode name) =>
        Resolve(item["properties"]![name.GetValue<string>()]!)["enum"]?[0]?.DeepClone() ?? "x";

    // Different characters, for passwords ask for several.
    private static string Varied(int length) => string.Concat(Enumerable.Range(0, length).Select(at => (char)('a' + (at % 26))));

    private JsonNode Resolve(JsonNode schema) => schema["$ref"] is { } reference
        ? contract["components"]!["schemas"]![reference.GetValue<string>()[Prefix.Length..]]!
        : schema;
}
