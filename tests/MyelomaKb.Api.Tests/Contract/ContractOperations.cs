using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>The operations of the contract, found by method and path as a request has them.</summary>
internal sealed class ContractOperations(JsonObject contract)
{
    private readonly List<(Regex Path, int Parameters, string Method, JsonObject Operation)> _operations =
    [
        .. from path in contract["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           let pattern = new Regex($"^{Regex.Replace(Regex.Escape(path.Key), @"\\\{[a-z]+}", "[^/]+")}/?$", RegexOptions.IgnoreCase)
           orderby path.Key.Count(letter => letter == '{')
           select (pattern, path.Key.Count(letter => letter == '{'), operation.Key, operation.Value!.AsObject()),
    ];

    /// <summary>The operation that answers, or null; HEAD is answered as GET is.</summary>
    public JsonObject? Find(HttpMethod method, string path)
    {
        var name = method == HttpMethod.Head ? "get" : method.Method.ToLowerInvariant();
        return _operations.Find(one => one.Method == name && one.Path.IsMatch(path)).Operation;
    }

    /// <summary>The answer that the contract has for a status, looked up where it is shared; null where it has none.</summary>
    public JsonObject? Answer(JsonObject operation, int status)
    {
        var answer = operation["responses"]![status.ToString(System.Globalization.CultureInfo.InvariantCulture)]?.AsObject();
        return answer?["$ref"] is JsonValue reference
            ? contract["components"]!["responses"]![reference.GetValue<string>().Split('/')[^1]]!.AsObject()
            : answer;
    }
}
