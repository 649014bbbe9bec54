using System.Text.Json.Nodes;
using MyelomaKb.Api.Eligibility.BodySchema;
using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Contract;

/// <summary>
/// The schemas of the body that asks for an assessment: the JSON Schema that the service gives out, cut into parts with names. It
/// is made from an empty knowledge base, so names that a revision brings (conditions, biomarkers, classes) are open here and listed at
/// /v1/eligibility/vocabulary.
/// </summary>
internal static class BodySchemas
{
    public const string Request = "AssessmentRequest";
    public const string Line = "AssessmentLine";
    public const string Patient = "Patient";

    private static readonly string[] Statements = ["exposedTo", "notExposedTo", "refractoryTo", "notRefractoryTo"];

    public static void AddTo(JsonObject schemas)
    {
        var nothing = KnowledgeBase.Create(new Revision(1, DateTimeOffset.UnixEpoch, "", ""), []);
        var request = RequestSchema.Of(ProfileTerms.Of(nothing));
        foreach (var member in new[] { "$schema", "$id", "title" })
        {
            request.Remove(member);
        }

        request["description"] = "What is known of a patient, and what is asked about it. Only `patient` is required, and it may be empty.";
        var patient = Lift(request["properties"]!, "patient", Patient, schemas);
        var facts = patient["properties"]!;
        facts["conditions"]!["properties"]!.Parent!.AsObject().Remove("properties");
        facts["conditions"]!["additionalProperties"] = new JsonObject { ["type"] = "boolean" };
        var therapy = Lift(facts["therapies"]!, "items", "Therapy", schemas);
        therapy["description"] = "What was given over a time, in one line of therapy.";
        LabResult(Lift(facts["labs"]!, "items", "LabResult", schemas));
        foreach (var name in Statements)
        {
            var statement = facts[name]!["items"]!.AsObject();
            Rename(statement, "anyOf", "oneOf");
            Describe(Lift(statement["oneOf"]!.AsArray(), 1, "AgentsOfClass", schemas));
        }

        Rename(facts["diseaseStatus"]!.AsObject(), "anyOf", "oneOf");
        schemas[Request] = request;
        schemas[Line] = LineOf(request);
        foreach (var name in new[] { Request, Line, Patient, "Therapy", "LabResult", "AgentsOfClass" })
        {
            Complete(schemas[name]);
        }
    }

    /// <summary>A line of a batch: a request with a name of its own, and without what says how much is told.</summary>
    private static JsonObject LineOf(JsonObject request)
    {
        var line = request.DeepClone().AsObject();
        var members = line["properties"]!.AsObject();
        members.Remove("verdicts");
        members.Remove("detail");
        members["revision"]!["description"] = "The revision that all lines are answered on; only the first line may name it.";
        members.Insert(0, "id", new JsonObject
        {
            ["type"] = "string",
            ["minLength"] = 1,
            ["maxLength"] = Limits.LongestPhrase,
            ["description"] = "Your own name of the line; its answer bears it. It should not tell who the patient is.",
        });
        line["description"] = "One patient of a batch, and what is asked about it.";
        return line;
    }

    private static void Describe(JsonObject agents)
    {
        agents["description"] = "A number of agents of a class.";
        agents["properties"]!["class"]!["description"] = "The class, by id, name or abbreviation; its child classes count too.";
        agents["properties"]!["agents"]!["description"] = "How many different agents; one where it is left out.";
    }

    /// <summary>One object with the members that all tests have; generated clients make no type of alternatives alone.</summary>
    private static void LabResult(JsonObject lab)
    {
        Rename(lab, "oneOf", "anyOf");
        var tests = lab["anyOf"]!.AsArray();
        lab["type"] = "object";
        lab["description"] = "A laboratory test with its value, in one of the units that convert.";
        lab["required"] = tests[0]!["required"]!.DeepClone();
        lab["properties"] = new JsonObject
        {
            ["name"] = new JsonObject
            {
                ["type"] = "string",
                ["enum"] = new JsonArray([.. tests.Select(test => test!["properties"]!["name"]!["const"]!.DeepClone())]),
                ["description"] = "The test.",
            },
            ["value"] = new JsonObject { ["type"] = "number", ["format"] = "double", ["description"] = "What was measured." },
            ["unit"] = new JsonObject { ["type"] = "string", ["description"] = "The unit of the value." },
        };
    }

    /// <summary>Moves a schema to a name of its own and leaves a reference behind.</summary>
    private static JsonObject Lift(JsonNode owner, string member, string name, JsonObject schemas)
    {
        var schema = owner[member]!.AsObject();
        owner[member] = Reference(name);
        schemas[name] = schema;
        return schema;
    }

    private static JsonObject Lift(JsonArray owner, int at, string name, JsonObject schemas)
    {
        var schema = owner[at]!.AsObject();
        owner[at] = Reference(name);
        schemas[name] = schema;
        return schema;
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    /// <summary>
    /// Of a text and an object exactly one can hold, and generated clients read it better said so; of laboratory tests it is the other
    /// way round.
    /// </summary>
    private static void Rename(JsonObject schema, string from, string to)
    {
        schema.Remove(from, out var value);
        schema[to] = value;
    }

    /// <summary>Drops lists of examples that are empty here, and says how large whole numbers can be.</summary>
    private static void Complete(JsonNode? node)
    {
        foreach (var child in node switch
        {
            JsonObject json => json.Select(pair => pair.Value),
            JsonArray array => array,
            _ => [],
        })
        {
            Complete(child);
        }

        if (node is JsonObject schema)
        {
            if (schema["examples"] is JsonArray { Count: 0 })
            {
                schema.Remove("examples");
            }

            if (schema["minimum"] is not null && schema["type"]?.ToJsonString().Contains("\"integer\"", StringComparison.Ordinal) == true)
            {
                schema["format"] = "int32";
            }
        }
    }
}
