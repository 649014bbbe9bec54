using System.Text.Json;
using MyelomaKb.Domain.Documents;

namespace MyelomaKb.Data.History;

/// <summary>Where two bodies part, place by place; of lists, element by element (see <see cref="ListAlignment"/>).</summary>
public static class FieldChanges
{
    /// <summary>What changed from one body to another; a body that is null is nothing.</summary>
    public static IReadOnlyList<FieldChange> Between(string? from, string? to)
    {
        var changes = new List<FieldChange>();
        Compare("", Parse(from), Parse(to), changes);
        return changes;
    }

    private static JsonElement? Parse(string? body) => body is null ? null : JsonElement.Parse(body);

    private static void Compare(string at, JsonElement? from, JsonElement? to, List<FieldChange> changes)
    {
        switch (from, to)
        {
            case ({ } before, { } after) when JsonElement.DeepEquals(before, after):
            case (null, null):
                return;
            case ({ ValueKind: JsonValueKind.Object } before, { ValueKind: JsonValueKind.Object } after):
                foreach (var name in Names(before).Union(Names(after)))
                {
                    Compare($"{at}/{DocumentPointer.Escape(name)}", Member(before, name), Member(after, name), changes);
                }

                return;
            case ({ ValueKind: JsonValueKind.Array } before, { ValueKind: JsonValueKind.Array } after):
                CompareLists(at, [.. before.EnumerateArray()], [.. after.EnumerateArray()], changes);
                return;
            default:
                changes.Add(new FieldChange(at, from, to));
                return;
        }
    }

    private static void CompareLists(string at, JsonElement[] from, JsonElement[] to, List<FieldChange> changes)
    {
        foreach (var (before, after) in ListAlignment.Of(at[(at.LastIndexOf('/') + 1)..], from, to))
        {
            Compare(
                $"{at}/{after ?? before}",
                before is { } old ? from[old] : null,
                after is { } now ? to[now] : null,
                changes);
        }
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(member => member.Name);

    private static JsonElement? Member(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value : null;
}
