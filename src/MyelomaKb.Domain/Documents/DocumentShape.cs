using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MyelomaKb.Domain.Documents;

/// <summary>
/// Finds everything that is wrong with the form of a document at once. It walks the serializer's own metadata, so that what passes is
/// what the serializer reads, and a new property needs no line here.
/// </summary>
internal sealed class DocumentShape
{
    private readonly List<DocumentFault> _faults = [];

    /// <summary>Every fault of the form, in the order of the document.</summary>
    public static IReadOnlyList<DocumentFault> FaultsOf(JsonElement json, JsonTypeInfo info)
    {
        var shape = new DocumentShape();
        shape.Walk(json, info, "", "");
        return shape._faults;
    }

    /// <param name="json">What stands at the place.</param>
    /// <param name="info">What is to stand there.</param>
    /// <param name="property">The property that holds it, itself or in a list.</param>
    /// <param name="at">The place.</param>
    private void Walk(JsonElement json, JsonTypeInfo info, string property, string at)
    {
        if (Nullable.GetUnderlyingType(info.Type) is { } underlying)
        {
            Walk(json, info.Options.GetTypeInfo(underlying), property, at);
            return;
        }

        switch (info)
        {
            case { PolymorphismOptions: { } options }:
                WalkDerived(json, info, options, at);
                break;
            case { Kind: JsonTypeInfoKind.Object }:
                WalkObject(json, info, discriminator: null, at);
                break;
            case { Kind: JsonTypeInfoKind.Enumerable }:
                WalkList(json, info.Options.GetTypeInfo(info.ElementType!), property, at);
                break;
            default:
                if (LeafShape.FaultOf(json, info, property) is { } message)
                {
                    Add(at, message);
                }

                break;
        }
    }

    private void WalkDerived(JsonElement json, JsonTypeInfo info, JsonPolymorphismOptions options, string at)
    {
        var name = options.TypeDiscriminatorPropertyName;
        if (json.ValueKind != JsonValueKind.Object)
        {
            Add(at, $"an object is expected, not {LeafShape.Describe(json)}");
        }
        else if (!json.TryGetProperty(name, out var discriminator))
        {
            Add(at, $"'{name}' is missing");
        }
        else if (options.DerivedTypes.FirstOrDefault(one => Names(discriminator, one)) is { DerivedType: { } type })
        {
            WalkObject(json, info.Options.GetTypeInfo(type), name, at);
        }
        else
        {
            var allowed = string.Join(", ", options.DerivedTypes.Select(one => one.TypeDiscriminator));
            Add($"{at}/{name}", $"one of {allowed} is expected, not {LeafShape.Describe(discriminator)}");
        }
    }

    private static bool Names(JsonElement discriminator, JsonDerivedType type) =>
        discriminator.ValueKind == JsonValueKind.String && discriminator.ValueEquals((string)type.TypeDiscriminator!);

    private void WalkObject(JsonElement json, JsonTypeInfo info, string? discriminator, string at)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Add(at, $"an object is expected, not {LeafShape.Describe(json)}");
            return;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var given in json.EnumerateObject())
        {
            var below = $"{at}/{DocumentPointer.Escape(given.Name)}";
            var property = info.Properties.FirstOrDefault(one => one.Name == given.Name);
            if (!seen.Add(given.Name))
            {
                Add(below, "the property stands twice");
            }
            else if (property is not null)
            {
                WalkProperty(given.Value, property, info.Options.GetTypeInfo(property.PropertyType), below);
            }
            else if (given.Name != discriminator)
            {
                var allowed = info.Properties.Select(one => one.Name).Order(StringComparer.Ordinal);
                Add(below, $"there is no property '{given.Name}' here; allowed are {string.Join(", ", allowed)}");
            }
        }

        foreach (var missing in info.Properties.Where(one => one.IsRequired && !seen.Contains(one.Name)))
        {
            Add(at, $"'{missing.Name}' is missing");
        }
    }

    private void WalkProperty(JsonElement json, JsonPropertyInfo property, JsonTypeInfo info, string at)
    {
        // A list that is null would be read as an empty one, which is not what null says.
        var takesNull = property.IsSetNullable && info.Kind != JsonTypeInfoKind.Enumerable;
        if (json.ValueKind != JsonValueKind.Null || !takesNull)
        {
            Walk(json, info, property.Name, at);
        }
    }

    private void WalkList(JsonElement json, JsonTypeInfo element, string property, string at)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            Add(at, $"a list is expected, not {LeafShape.Describe(json)}");
            return;
        }

        foreach (var (place, item) in json.EnumerateArray().Index())
        {
            Walk(item, element, property, string.Create(CultureInfo.InvariantCulture, $"{at}/{place}"));
        }
    }

    private void Add(string pointer, string message) => _faults.Add(new DocumentFault(pointer, message));
}
