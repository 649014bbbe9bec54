using System.Text.Json.Nodes;

namespace MyelomaKb.Api.Contract;

/// <summary>
/// Drops headers, answers and examples that no operation refers to, such as those of deprecation while nothing is deprecated.
/// </summary>
internal static class UnusedParts
{
    private static readonly string[] Sections = ["responses", "headers", "examples"];

    public static void Drop(JsonObject document)
    {
        foreach (var section in Sections)
        {
            var parts = document["components"]![section]!.AsObject();
            var text = document.ToJsonString();
            foreach (var name in parts.Select(part => part.Key).ToList())
            {
                if (!text.Contains($"\"#/components/{section}/{name}\"", StringComparison.Ordinal))
                {
                    parts.Remove(name);
                }
            }
        }
    }
}
