using System.Text.Json.Nodes;

namespace MyelomaKb.Api.Contract;

/// <summary>Puts the contract into one order, whatever order the parts were made in, so that a difference is a change.</summary>
internal static class ContractOrder
{
    private static readonly string[] Top = ["openapi", "info", "servers", "tags", "paths", "components"];

    public static JsonObject Of(JsonObject document)
    {
        var ordered = new JsonObject();
        foreach (var (name, value) in document.OrderBy(part => Place(part.Key)).ThenBy(part => part.Key, StringComparer.Ordinal).ToList())
        {
            document.Remove(name);
            ordered[name] = value;
        }

        Sort(ordered["paths"]);
        foreach (var (_, path) in ordered["paths"]!.AsObject())
        {
            Sort(path);
            foreach (var (_, operation) in path!.AsObject())
            {
                Sort(operation!["responses"]);
            }
        }

        Sort(ordered["components"]);
        foreach (var (_, section) in ordered["components"]!.AsObject())
        {
            Sort(section);
        }

        return ordered;
    }

    private static int Place(string part) => Array.IndexOf(Top, part) is var place and >= 0 ? place : Top.Length;

    private static void Sort(JsonNode? node)
    {
        if (node is JsonObject map)
        {
            var pairs = map.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
            map.Clear();
            pairs.ForEach(pair => map.Add(pair.Key, pair.Value));
        }
    }
}
