using System.Text.Json.Nodes;
using MyelomaKb.Api.Tests.Contract;

namespace MyelomaKb.Api.Tests.BadInput;

/// <summary>An operation of the contract: what it takes in its address and its headers, and a good body.</summary>
internal sealed record ContractOperation(
    string Method, string Path, IReadOnlyList<string> Query, IReadOnlyList<string> Headers, string? MediaType, JsonNode? Body)
{
    private static readonly JsonObject Contract = ContractFile.Read(ContractFile.Committed);

    /// <summary>All of them, by method and path.</summary>
    public static IReadOnlyDictionary<string, ContractOperation> All { get; } = (
        from path in Contract["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Key is "get" or "post" or "put" or "patch" or "delete"
        select Of(operation.Key.ToUpperInvariant(), path.Key, path.Value.AsObject(), operation.Value!.AsObject()))
        .ToDictionary(one => $"{one.Method} {one.Path}");

    private static ContractOperation Of(string method, string path, JsonObject shared, JsonObject operation)
    {
        var parameters = (shared["parameters"]?.AsArray() ?? []).Concat(operation["parameters"]?.AsArray() ?? []).Select(Resolve).ToList();
        var content = operation["requestBody"] is { } body ? Resolve(body)["content"]!.AsObject().First() : default;
        return new ContractOperation(
            method, path, NamesIn("query"), NamesIn("header"), content.Key, content.Value is null ? null : Whole(content.Value));

        List<string> NamesIn(string place) =>
            [.. parameters.Where(one => (string)one["in"]! == place).Select(one => (string)one["name"]!)];
    }

    /// <summary>The example, with every property of the body that it leaves out.</summary>
    private static JsonObject Whole(JsonNode content)
    {
        var example = (content["example"] ?? content["examples"]!.AsObject().First().Value!["value"]!).DeepClone().AsObject();
        foreach (var (name, _) in Resolve(content["schema"]!)["properties"]!.AsObject().Where(one => !example.ContainsKey(one.Key)))
        {
            example[name] = null;
        }

        return example;
    }

    private static JsonObject Resolve(JsonNode? node) => node!["$ref"] is { } reference
        ? ((string)reference!).Split('/').Skip(1).Aggregate((JsonNode)Contract, (one, step) => one[step]!).AsObject()
        : node.AsObject();
}
