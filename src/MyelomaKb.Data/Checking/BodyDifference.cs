using System.Text.Json;

namespace MyelomaKb.Data.Checking;

/// <summary>Where two bodies part.</summary>
internal static class BodyDifference
{
    /// <summary>A pointer to the first place that differs; empty where the whole does.</summary>
    public static string FirstPlace(string left, string right)
    {
        using var one = JsonDocument.Parse(left);
        using var other = JsonDocument.Parse(right);
        return First(one.RootElement, other.RootElement) ?? "";
    }

    private static string? First(JsonElement left, JsonElement right)
    {
        if (JsonElement.DeepEquals(left, right))
        {
            return null;
        }

        return (left.ValueKind, right.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => FirstOf(
                Names(left).Union(Names(right)), name => (Member(left, name), Member(right, name))),
            (JsonValueKind.Array, JsonValueKind.Array) => FirstOf(
                Enumerable.Range(0, Math.Max(left.GetArrayLength(), right.GetArrayLength())), at => (Item(left, at), Item(right, at))),
            _ => "",
        };
    }

    private static string? FirstOf<T>(IEnumerable<T> steps, Func<T, (JsonElement? Left, JsonElement? Right)> at)
    {
        foreach (var step in steps)
        {
            var place = at(step) switch
            {
                ({ } left, { } right) => First(left, right),
                _ => "",
            };
            if (place is not null)
            {
                return $"/{step}{place}";
            }
        }

        return null;
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(property => property.Name);

    private static JsonElement? Member(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value : null;

    private static JsonElement? Item(JsonElement json, int at) => at < json.GetArrayLength() ? json[at] : null;
}
