using System.Text.Json.Nodes;

namespace MyelomaKb.Api.Contract.Bodies;

/// <summary>
/// Gives every closed set one name, wherever it stands: a parameter that takes what a member of an answer holds refers to the same schema,
/// and the members that <c>fields</c> and <c>include</c> take are named after the entry.
/// </summary>
internal static class NamedSets
{
    private const string Prefix = "#/components/schemas/";

    public static void Share(JsonObject document)
    {
        var schemas = document["components"]!["schemas"]!.AsObject();
        foreach (var (_, path) in document["paths"]!.AsObject())
        {
            foreach (var (_, operation) in path!.AsObject())
            {
                NameMembers(operation!, schemas);
            }
        }

        var sets = schemas.Where(schema => schema.Value!["enum"] is not null)
            .ToLookup(schema => schema.Value!["enum"]!.ToJsonString(), schema => schema.Key);
        Share(document["paths"]!, sets);
        foreach (var (_, schema) in schemas.Where(schema => schema.Value!["enum"] is null))
        {
            Share(schema!, sets);
        }
    }

    private static void NameMembers(JsonNode operation, JsonObject schemas)
    {
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            var suffix = parameter!["name"]!.GetValue<string>() switch { "fields" => "Field", "include" => "Include", _ => null };
            if (suffix is not null && EntryOf(operation, schemas) is { } entry)
            {
                var set = parameter["schema"]!["items"]!;
                set["description"] = suffix == "Field" ? $"The name of a member of {entry}." : $"What can be included with {entry}.";
                parameter["schema"]!["items"] = new JsonObject { ["$ref"] = $"{Prefix}{entry}{suffix}" };
                schemas[entry + suffix] = set;
            }
        }
    }

    /// <summary>The schema of what an operation answers with, of one entry where it is a page of them.</summary>
    public static string? EntryOf(JsonNode operation, JsonObject schemas)
    {
        var name = NameOf(operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!);
        return name is null ? null : NameOf(schemas[name]!["properties"]?["items"]?["items"]) ?? name;
    }

    private static string? NameOf(JsonNode? schema) => schema?["$ref"]?.GetValue<string>()[Prefix.Length..];

    private static void Share(JsonNode node, ILookup<string, string> sets)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array.OfType<JsonNode>().ToList())
            {
                Share(item, sets);
            }
        }
        else if (node is JsonObject schema)
        {
            if (schema["enum"] is JsonArray values && sets[values.ToJsonString()].FirstOrDefault() is { } name)
            {
                schema.Remove("enum");
                schema.Remove("type");
                schema["$ref"] = Prefix + name;
                return;
            }

            foreach (var (_, child) in schema.Where(pair => pair.Value is not null && pair.Key is not ("example" or "examples")).ToList())
            {
                Share(child!, sets);
            }
        }
    }
}
