using System.Text.Json.Nodes;

namespace MyelomaKb.Api.Tests.Contract.Breaking;

/// <summary>
/// What a caller that was written against an earlier contract would stumble over in a later one. Requests may not become narrower,
/// answers may not become wider; COMPATIBILITY.md says it in words.
/// </summary>
internal sealed class ContractComparison
{
    private readonly JsonObject _before;
    private readonly JsonObject _after;
    private readonly List<string> _breaks = [];
    private readonly SchemaComparison _schemas;

    private ContractComparison(JsonObject before, JsonObject after)
    {
        (_before, _after) = (before, after);
        _schemas = new SchemaComparison(before, after, _breaks);
    }

    /// <summary>Every breaking difference, each with its place; empty where there is none.</summary>
    public static IReadOnlyList<string> Breaks(JsonObject before, JsonObject after)
    {
        var comparison = new ContractComparison(before, after);
        foreach (var (path, operations) in before["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                comparison.Operation($"{method.ToUpperInvariant()} {path}", operation!, after["paths"]![path]?[method]);
            }
        }

        return comparison._breaks;
    }

    private void Operation(string place, JsonNode before, JsonNode? after)
    {
        if (after is null)
        {
            _breaks.Add($"{place}: the operation is gone");
            return;
        }

        if (Text(before["operationId"]) != Text(after["operationId"]))
        {
            _breaks.Add($"{place}: the operation id, which generated clients use, is another");
        }

        Parameters(place, before, after);
        Body(place, before["requestBody"], after["requestBody"]);
        foreach (var (status, answer) in before["responses"]!.AsObject())
        {
            var kept = after["responses"]![status] is { } now ? Resolve(now, _after) : null;
            Answer($"{place} {status}", Resolve(answer!, _before), kept, status);
        }
    }

    private void Parameters(string place, JsonNode before, JsonNode after)
    {
        var (old, now) = (ByName(before), ByName(after));
        foreach (var (name, parameter) in old)
        {
            if (!now.TryGetValue(name, out var kept))
            {
                _breaks.Add($"{place}: the parameter {name} is gone");
                continue;
            }

            _schemas.Narrows($"{place} {name}", parameter["schema"]!, kept["schema"]!);
            if (parameter["explode"]?.ToJsonString() != kept["explode"]?.ToJsonString())
            {
                _breaks.Add($"{place}: the parameter {name} is written in another way");
            }
        }

        _breaks.AddRange(from parameter in now
                         where IsRequired(parameter.Value) && !(old.TryGetValue(parameter.Key, out var was) && IsRequired(was))
                         select $"{place}: the parameter {parameter.Key} is required now");
    }

    private void Body(string place, JsonNode? before, JsonNode? after)
    {
        if (before is null)
        {
            if (IsRequired(after))
            {
                _breaks.Add($"{place}: a body is required now");
            }

            return;
        }

        foreach (var (type, media) in before["content"]!.AsObject())
        {
            if (after?["content"]?[type] is { } kept)
            {
                _schemas.Narrows($"{place} body", media!["schema"]!, kept["schema"]!);
            }
            else
            {
                _breaks.Add($"{place}: the body as {type} is gone");
            }
        }
    }

    private void Answer(string place, JsonNode before, JsonNode? after, string status)
    {
        if (after is null)
        {
            if (status.StartsWith('2'))
            {
                _breaks.Add($"{place}: the answer is gone");
            }

            return;
        }

        _breaks.AddRange(from header in before["headers"]?.AsObject() ?? []
                         where after["headers"]?[header.Key] is null
                         select $"{place}: the header {header.Key} is gone");
        foreach (var (type, media) in before["content"]?.AsObject() ?? [])
        {
            if (after["content"]?[type] is { } kept)
            {
                _schemas.Widens(place, media!["schema"]!, kept["schema"]!);
            }
            else
            {
                _breaks.Add($"{place}: the answer as {type} is gone");
            }
        }
    }

    private static Dictionary<string, JsonNode> ByName(JsonNode operation) =>
        (operation["parameters"]?.AsArray() ?? []).ToDictionary(one => $"{Text(one!["in"])} {Text(one["name"])}", one => one!);

    private static bool IsRequired(JsonNode? node) => node?["required"]?.GetValue<bool>() == true;

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static JsonNode Resolve(JsonNode node, JsonObject document) => node["$ref"] is { } reference
        ? reference.GetValue<string>().Split('/')[1..].Aggregate((JsonNode)document, (one, part) => one[part]!)
        : node;
}
