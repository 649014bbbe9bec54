using System.Text.Json;

namespace MyelomaKb.Pages.Tests.SchemaOrg;

/// <summary>
/// A vendored subset of the schema.org vocabulary, its source named in the file: which property may stand on what, and hold what.
/// </summary>
internal sealed class Vocabulary
{
    private static readonly string[] Words = ["Text", "URL", "Date", "DateTime", "Language"];

    private readonly JsonElement _types;
    private readonly JsonElement _properties;

    public Vocabulary()
    {
        var root = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "SchemaOrg", "vocabulary.json"))).RootElement;
        (_types, _properties) = (root.GetProperty("types"), root.GetProperty("properties"));
    }

    /// <summary>What is wrong with a thing and with everything in it.</summary>
    public IEnumerable<string> Faults(JsonElement thing)
    {
        var type = thing.GetProperty("@type").GetString()!;
        if (!_types.TryGetProperty(type, out var lineage))
        {
            return [$"there is no type {type}"];
        }

        var kinds = Names(lineage);
        return thing.EnumerateObject().Where(member => member.Name[0] != '@').SelectMany(member => Faults(type, kinds, member));
    }

    private IEnumerable<string> Faults(string type, IReadOnlyList<string> kinds, JsonProperty member)
    {
        if (!_properties.TryGetProperty(member.Name, out var property))
        {
            return [$"there is no property {member.Name}"];
        }

        var values = member.Value.ValueKind == JsonValueKind.Array ? [.. member.Value.EnumerateArray()] : (JsonElement[])[member.Value];
        var holds = Names(property.GetProperty("holds"));
        return
        [
            .. Names(property.GetProperty("on")).Intersect(kinds).Any() ? Array.Empty<string>() : [$"{type} has no {member.Name}"],
            .. values.Where(value => !Fits(value, holds)).Select(value => $"{member.Name} of {type} holds {value}"),
            .. values.Where(value => value.ValueKind == JsonValueKind.Object).SelectMany(Faults),
        ];
    }

    private bool Fits(JsonElement value, IReadOnlyList<string> holds) => value.ValueKind switch
    {
        JsonValueKind.Object => _types.TryGetProperty(value.GetProperty("@type").GetString()!, out var lineage)
            && Names(lineage).Intersect(holds).Any(),
        JsonValueKind.String => holds.Intersect(Words).Any(),
        JsonValueKind.Number => holds.Contains("Number"),
        _ => false,
    };

    private static IReadOnlyList<string> Names(JsonElement list) => [.. list.EnumerateArray().Select(one => one.GetString()!)];
}
