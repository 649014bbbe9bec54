using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace MyelomaKb.Api.Contract;

/// <summary>
/// The examples of answers and bodies: one file each, named <c>operation.what.variant.json</c>, taken from the running service by the
/// tests.
/// </summary>
internal static class ContractExamples
{
    private const string Room = "Contract.Examples.";
    private const string Extension = ".json";

    /// <summary>The examples whose name is this one, or starts with it and goes on with a variant; null where there is none.</summary>
    public static Dictionary<string, IOpenApiExample>? Of(string name)
    {
        var assembly = typeof(ContractExamples).Assembly;
        var found = assembly.GetManifestResourceNames()
            .Where(file => file == $"{Room}{name}{Extension}" || file.StartsWith($"{Room}{name}.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToDictionary(file => VariantOf(file, name), IOpenApiExample (file) => new OpenApiExample { Value = Read(file) });
        return found.Count == 0 ? null : found;
    }

    private static string VariantOf(string file, string name)
    {
        var rest = file[(Room.Length + name.Length)..^Extension.Length];
        return rest.Length == 0 ? "example" : rest[1..];
    }

    private static JsonNode? Read(string file)
    {
        using var stream = typeof(ContractExamples).Assembly.GetManifestResourceStream(file)!;
        return JsonNode.Parse(stream);
    }
}
