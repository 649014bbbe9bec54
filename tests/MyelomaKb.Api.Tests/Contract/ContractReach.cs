using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>Which schemas stand in bodies of requests, at whatever depth.</summary>
internal static partial class ContractReach
{
    public static IReadOnlyCollection<string> OfRequests(JsonObject contract)
    {
        var (found, next) = (new HashSet<string>(), new Queue<string>());
        foreach (var operation in contract["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()))
        {
            Follow(operation.Value!["requestBody"]?["content"]);
        }

        while (next.TryDequeue(out var name))
        {
            Follow(contract["components"]!["schemas"]![name]);
        }

        return found;

        void Follow(JsonNode? node)
        {
            foreach (var name in Reference().Matches(node?.ToJsonString() ?? "").Select(match => match.Groups[1].Value).Where(found.Add))
            {
                next.Enqueue(name);
            }
        }
    }

    [GeneratedRegex("\"#/components/schemas/([A-Za-z]+)\"")]
    private static partial Regex Reference();
}
