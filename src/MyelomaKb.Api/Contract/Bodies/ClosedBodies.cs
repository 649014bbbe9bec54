using System.Text.Json.Nodes;

namespace MyelomaKb.Api.Contract.Bodies;

/// <summary>
/// Says of every object that only requests hold that it takes no other members, however deep it stands: the readers of bodies refuse what
/// they do not know. What answers hold too stays open, since answers may gain members.
/// </summary>
internal static class ClosedBodies
{
    private const string Prefix = "#/components/schemas/";

    public static void Close(JsonObject document)
    {
        var schemas = document["components"]!["schemas"]!.AsObject();
        var (sent, answered) = (new HashSet<string>(), new HashSet<string>());
        foreach (var (_, path) in document["paths"]!.AsObject())
        {
            foreach (var (_, operation) in path!.AsObject())
            {
                Collect(operation!["requestBody"], schemas, sent);
                Collect(operation["responses"], schemas, answered);
            }
        }

        foreach (var name in sent.Except(answered))
        {
            if (schemas[name] is JsonObject schema && schema["properties"] is not null)
            {
                schema["additionalProperties"] = false;
            }
        }
    }

    private static void Collect(JsonNode? node, JsonObject schemas, HashSet<string> found)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Collect(item, schemas, found);
            }
        }
        else if (node is JsonObject json)
        {
            if (json["$ref"] is JsonValue value && value.GetValue<string>() is { } reference
                && reference.StartsWith(Prefix, StringComparison.Ordinal) && found.Add(reference[Prefix.Length..]))
            {
                Collect(schemas[reference[Prefix.Length..]], schemas, found);
            }

            foreach (var (_, child) in json.Where(pair => pair.Key is not ("example" or "examples")))
            {
                Collect(child, schemas, found);
            }
        }
    }
}
