using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MyelomaKb.Api.Contract;

/// <summary>Tidies what the contract says in words: no line breaks that the source code left, nothing said twice.</summary>
internal static partial class ContractText
{
    private const string ToSchemas = "#/components/schemas/";

    public static void Tidy(JsonObject document) => Tidy(document, document["components"]!["schemas"]!.AsObject());

    private static void Tidy(JsonNode? node, JsonObject schemas)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Tidy(item, schemas);
            }
        }
        else if (node is JsonObject json)
        {
            if (TextOf(json, "description") is { } description)
            {
                json["description"] = BreakInSentence().Replace(description, " ");
                DropWhatTheTargetSays(json, schemas);
            }

            foreach (var (name, value) in json.ToList())
            {
                if (name is not ("example" or "examples"))
                {
                    Tidy(value, schemas);
                }
            }
        }
    }

    private static void DropWhatTheTargetSays(JsonObject json, JsonObject schemas)
    {
        if (TextOf(json, "$ref") is { } reference && reference.StartsWith(ToSchemas, StringComparison.Ordinal)
            && schemas[reference[ToSchemas.Length..]] is JsonObject target
            && BreakInSentence().Replace(TextOf(target, "description") ?? "", " ") == TextOf(json, "description"))
        {
            json.Remove("description");
        }
    }

    private static string? TextOf(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    [GeneratedRegex(@"(?<!\n)\r?\n(?!\r?\n)[ \t]*")]
    private static partial Regex BreakInSentence();
}
