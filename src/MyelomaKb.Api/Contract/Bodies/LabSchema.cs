using System.Text.Json.Nodes;

namespace MyelomaKb.Api.Contract.Bodies;

/// <summary>
/// The schema of a measured value as one object: generated clients make no usable type of alternatives. Which units a test takes stands
/// beside it as a condition, which validators read and generators pass over.
/// </summary>
internal static class LabSchema
{
    private const string Name = "LabName";
    private const string Unit = "LabUnit";

    /// <summary>Makes one object of the alternatives, and names the sets of tests and units.</summary>
    public static JsonObject Of(JsonObject alternatives, JsonObject schemas)
    {
        var tests = alternatives["oneOf"]!.AsArray().Select(test => test!["properties"]!).ToList();
        schemas[Name] = Set("A laboratory test.", tests.Select(NameOf));
        schemas[Unit] = Set("A unit of laboratory values; LabResult says which units each test accepts.",
            tests.SelectMany(UnitsOf).Distinct());
        var first = alternatives["oneOf"]![0]!;
        var value = first["properties"]!["value"]!.DeepClone();
        (value["format"], value["description"]) = ("double", "What was measured.");
        var lab = new JsonObject
        {
            ["type"] = "object",
            ["description"] = "A laboratory test with its value, in one of the supported units.",
            ["properties"] = new JsonObject { ["name"] = Reference(Name), ["value"] = value, ["unit"] = Reference(Unit) },
            ["required"] = first["required"]!.DeepClone(),
            ["additionalProperties"] = false,
        };
        JsonObject? rest = null;
        foreach (var test in tests.AsEnumerable().Reverse())
        {
            rest = Condition(test, rest);
        }

        foreach (var (keyword, schema) in rest!.ToList())
        {
            lab[keyword] = schema!.DeepClone();
        }

        return lab;
    }

    private static JsonObject Condition(JsonNode test, JsonObject? otherwise)
    {
        var condition = new JsonObject
        {
            ["if"] = Member("name", new JsonObject { ["const"] = NameOf(test) }),
            ["then"] = Member(
                "unit", new JsonObject { ["enum"] = new JsonArray([.. UnitsOf(test).Select(unit => JsonValue.Create(unit))]) }),
        };
        if (otherwise is not null)
        {
            condition["else"] = otherwise;
        }

        return condition;
    }

    private static JsonObject Member(string name, JsonObject schema) => new() { ["properties"] = new JsonObject { [name] = schema } };

    private static JsonObject Set(string description, IEnumerable<string> values) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]),
        ["description"] = description,
    };

    private static string NameOf(JsonNode test) => test["name"]!["const"]!.GetValue<string>();

    private static IEnumerable<string> UnitsOf(JsonNode test) => test["unit"]!["enum"]!.AsArray().Select(unit => unit!.GetValue<string>());

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };
}
