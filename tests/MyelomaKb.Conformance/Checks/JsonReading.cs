using System.Text.Json;

namespace MyelomaKb.Conformance.Checks;

/// <summary>Reads an answer whose shape is not to be trusted: what is not there is undefined, empty or null, never an exception.</summary>
internal static class JsonReading
{
    public static JsonElement Item(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Item(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static string? String(this JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    public static int? Number(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? number : null;

    /// <summary>Whether it says nothing: not there, null, false or empty.</summary>
    public static bool SaysNothing(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False => true,
        JsonValueKind.Array => element.GetArrayLength() == 0,
        JsonValueKind.Object => !element.EnumerateObject().Any(),
        JsonValueKind.String => element.ValueEquals(""),
        _ => false,
    };

    /// <summary>Every text anywhere within, property names left out.</summary>
    public static IEnumerable<string> Texts(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.Value.Texts()),
        _ => [],
    };

    /// <summary>The JSON text, cut where it is long; empty where it is not there.</summary>
    public static string Text(this JsonElement element)
    {
        const int longest = 300;
        var text = element.ValueKind == JsonValueKind.Undefined ? "" : element.GetRawText();
        return text.Length <= longest ? text : text[..longest] + "…";
    }

    /// <summary>Whether it holds all that a part says: the part's properties in an object, the part's items somewhere in a list.</summary>
    public static bool Holds(this JsonElement whole, JsonElement part) => (whole.ValueKind, part.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) =>
            part.EnumerateObject().All(property => whole.Item(property.Name).Holds(property.Value)),
        (JsonValueKind.Array, JsonValueKind.Array) =>
            part.EnumerateArray().All(item => whole.EnumerateArray().Any(other => other.Holds(item))),
        (JsonValueKind.Undefined, _) or (_, JsonValueKind.Undefined) => false,
        _ => JsonElement.DeepEquals(whole, part),
    };
}
