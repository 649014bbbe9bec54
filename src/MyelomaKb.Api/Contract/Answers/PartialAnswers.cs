using System.Text.Json.Nodes;
using MyelomaKb.Api.Contract.Bodies;
using MyelomaKb.Api.Contract.Parameters;

namespace MyelomaKb.Api.Contract.Answers;

/// <summary>
/// A read that takes <c>fields</c> can answer with a part of an entry, so the entry's schema requires only what is always there. What is
/// always there without <c>fields</c> stays written beside it, for people and for tests; generators pass over it.
/// </summary>
internal static class PartialAnswers
{
    /// <summary>The members that are always there where the whole entry was asked for.</summary>
    public const string Whole = "x-required-without-fields";

    private const string AlwaysThere = "id";

    public static void Relax(JsonObject document)
    {
        var schemas = document["components"]!["schemas"]!.AsObject();
        foreach (var (_, path) in document["paths"]!.AsObject())
        {
            foreach (var (_, operation) in path!.AsObject())
            {
                if (TakesFields(operation!) && NamedSets.EntryOf(operation!, schemas) is { } entry)
                {
                    Require(schemas[entry]!.AsObject());
                }
            }
        }
    }

    private static bool TakesFields(JsonNode operation) => operation["parameters"]?.AsArray()
        .Any(parameter => parameter!["name"]!.GetValue<string>() == WellKnownParameters.Fields) == true;

    private static void Require(JsonObject schema)
    {
        if (schema.ContainsKey(Whole) || !schema.Remove("required", out var required))
        {
            return;
        }

        if (required!.AsArray().Any(member => member!.GetValue<string>() == AlwaysThere))
        {
            schema["required"] = new JsonArray(AlwaysThere);
        }

        schema[Whole] = required;
    }
}
