using System.Text.Json.Nodes;
using MyelomaKb.Api.Eligibility.BodySchema;
using MyelomaKb.Api.Eligibility.Reading;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Api.Contract.Bodies;

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

    private const string Statement = "DrugOrClass";
    private const string Agents = "AgentsOfClass";
    private const string Statuses = "DiseaseStatusOrList";
    private const string Lab = "LabResult";

    private static readonly string[] Statements = ["exposedTo", "notExposedTo", "refractoryTo", "notRefractoryTo"];

    public static void AddTo(JsonObject schemas)
    {
        var nothing = KnowledgeBase.Create(new Revision(1, DateTimeOffset.UnixEpoch, "", ""), []);
        var request = RequestSchema.Of(ProfileTerms.Of(nothing));
        foreach (var member in new[] { "$schema", "$id", "title" })
        {
            request.Remove(member);
        }

        request["description"] = "What is known about a patient, and what to assess. Only `patient` is required, and it may be empty.";
        var patient = Lift(request["properties"]!, "patient", Patient, schemas);
        var facts = patient["properties"]!;
        facts["conditions"]!["properties"]!.Parent!.AsObject().Remove("properties");
        facts["conditions"]!["additionalProperties"] = new JsonObject { ["type"] = "boolean" };
        var therapy = Lift(facts["therapies"]!, "items", "Therapy", schemas);
        therapy["description"] = "A treatment, given over a period of time, in one line of therapy.";
        schemas[Lab] = LabSchema.Of(Lift(facts["labs"]!, "items", Lab, schemas), schemas);
        foreach (var name in Statements)
        {
            Describe(Lift(Lift(facts[name]!, "items", Statement, schemas)["anyOf"]!.AsArray(), 1, Agents, schemas));
        }

        Name(schemas[Statement]!, 0, "A drug, by any of its names, or a number of agents of a class.");
        var status = facts["diseaseStatus"]!["description"]!.GetValue<string>();
        Lift(facts, "diseaseStatus", Statuses, schemas);
        facts["diseaseStatus"]!["description"] = status;
        Name(schemas[Statuses]!, 0, "The status of the disease: one value, or a list of values.");
        schemas[Request] = request;
        schemas[Line] = LineOf(request);
        foreach (var name in new[] { Request, Line, Patient, "Therapy", Lab, Agents })
        {
            Complete(schemas[name]);
        }
    }

    /// <summary>A line of a batch: a request with its own name, and without the level of detail.</summary>
    private static JsonObject LineOf(JsonObject request)
    {
        var line = request.DeepClone().AsObject();
        var members = line["properties"]!.AsObject();
        members.Remove("verdicts");
        members.Remove("detail");
        members["revision"]!["description"] = "The revision to use for all lines; only the first line may name it.";
        members.Insert(0, "id", new JsonObject
        {
            ["type"] = "string",
            ["minLength"] = 1,
            ["maxLength"] = Limits.LongestPhrase,
            ["description"] = "Your own name for the line, repeated in its answer. It should not identify the patient.",
        });
        line["description"] = "One patient of a batch, and what to assess.";
        return line;
    }

    private static void Describe(JsonObject agents)
    {
        agents["description"] = "A number of agents of a class.";
        agents["properties"]!["class"]!["description"] = "The class, by id, name or abbreviation; its child classes count too.";
        agents["properties"]!["agents"]!["description"] = "How many different agents; 1 if omitted.";
    }

    /// <summary>
    /// Describes alternatives, and wraps the one that is a text: generators of lists take a bare text among alternatives for the whole
    /// item, and lose the other alternative.
    /// </summary>
    private static void Name(JsonNode union, int text, string description)
    {
        union["description"] = description;
        var alternatives = union["anyOf"]!.AsArray();
        alternatives[text] = new JsonObject { ["allOf"] = new JsonArray(alternatives[text]!.DeepClone()) };
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
