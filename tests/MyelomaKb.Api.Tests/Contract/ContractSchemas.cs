using System.Text.Json.Nodes;
using Json.Schema;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>
/// The schemas of the contract, ready to judge bodies, stricter than the contract says: a member that it does not list is a fault here,
/// a criterion is judged by its kind, and where no `fields` were given a whole entry is required. Of every schema there is a sparse twin,
/// which requires nothing, for answers to `fields`.
/// </summary>
internal sealed class ContractSchemas
{
    private const string Prefix = "#/components/schemas/";
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";
    private const string Home = "https://contract.test/schemas";
    private const string Sparse = "Sparse";
    private const string WithoutFields = "x-required-without-fields";
    private readonly JsonObject _definitions = [];
    private readonly EvaluationOptions _options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    public ContractSchemas(JsonObject contract)
    {
        var schemas = contract["components"]!["schemas"]!.AsObject();
        foreach (var (name, schema) in schemas)
        {
            var closed = Closed(schema!);
            if (schema![WithoutFields] is { } whole)
            {
                closed["required"] = whole.DeepClone();
            }

            _definitions[name] = closed;
        }

        DispatchCriteria(schemas["Criterion"]!);
        foreach (var (name, schema) in _definitions.ToList())
        {
            var twin = schema!.DeepClone().AsObject();
            twin.Remove("required");
            _definitions[name + Sparse] = twin;
        }

        foreach (var (_, page) in _definitions.Where(one => one.Key.EndsWith("Page" + Sparse, StringComparison.Ordinal)))
        {
            var items = page!["properties"]!["items"]!["items"]!;
            items["$ref"] = items["$ref"]!.GetValue<string>() + Sparse;
        }

        var root = new JsonObject { ["$schema"] = Dialect, ["$id"] = Home, ["$defs"] = _definitions };
        _options.SchemaRegistry.Register(new Uri(Home), JsonSchema.FromText(root.ToJsonString()));
    }

    /// <summary>A schema as the contract has it at some place, ready to judge.</summary>
    public JsonSchema Compile(JsonNode schema, bool sparse)
    {
        var closed = Closed(schema);
        if (closed["$ref"] is JsonValue reference)
        {
            closed["$ref"] = $"{Home}{reference.GetValue<string>()}{(sparse ? Sparse : "")}";
        }
        else if (closed["items"]?["$ref"] is JsonValue items)
        {
            closed["items"]!["$ref"] = Home + items.GetValue<string>();
        }

        return JsonSchema.FromText(closed.ToJsonString());
    }

    /// <summary>What is wrong with the body, each fault at its place; empty where nothing is.</summary>
    public IReadOnlyList<string> Faults(JsonSchema schema, JsonNode? body)
    {
        if (schema.Evaluate(body, _options) is not { IsValid: false } found)
        {
            return [];
        }

        var faults = from detail in found.Details
                     where detail.HasErrors && !detail.EvaluationPath.ToString().Contains("/if/", StringComparison.Ordinal)
                     from error in detail.Errors!
                     select $"{detail.InstanceLocation}: {error.Value} ({detail.EvaluationPath})";
        return [.. faults.DefaultIfEmpty("The body does not fit its schema.")];
    }

    private static JsonNode Closed(JsonNode schema)
    {
        var closed = JsonNode.Parse(schema.ToJsonString().Replace(Prefix, "#/$defs/", StringComparison.Ordinal))!;
        Close(closed);
        return closed;
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Close(item);
            }
        }
        else if (node is JsonObject schema)
        {
            foreach (var (_, child) in schema)
            {
                Close(child);
            }

            if (schema["properties"] is JsonObject && schema["type"] is JsonValue && !schema.ContainsKey("additionalProperties"))
            {
                schema["additionalProperties"] = false;
            }
        }
    }

    /// <summary>Makes each kind one closed object, and the base a choice of the kind that `op` names.</summary>
    private void DispatchCriteria(JsonNode criterion)
    {
        var choices = new JsonArray();
        foreach (var (op, target) in criterion["discriminator"]!["mapping"]!.AsObject())
        {
            var name = target!.GetValue<string>()[Prefix.Length..];
            var kind = _definitions[name]!["allOf"]![1]!.DeepClone().AsObject();
            foreach (var (member, schema) in criterion["properties"]!.AsObject())
            {
                kind["properties"]![member] = schema!.DeepClone();
            }

            _definitions[name] = kind;
            choices.Add(new JsonObject
            {
                ["if"] = new JsonObject { ["properties"] = new JsonObject { ["op"] = new JsonObject { ["const"] = op } } },
                ["then"] = new JsonObject { ["$ref"] = $"#/$defs/{name}" },
            });
        }

        _definitions["Criterion"] = new JsonObject { ["required"] = new JsonArray("op"), ["type"] = "object", ["allOf"] = choices };
        _definitions["Criterion"]!["properties"] = new JsonObject { ["op"] = criterion["properties"]!["op"]!.DeepClone() };
    }
}
