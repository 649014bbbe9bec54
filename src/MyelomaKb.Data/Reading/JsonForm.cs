using System.Text.Json;

namespace MyelomaKb.Data.Reading;

/// <summary>
/// Finds what JSON allows and nobody means: a property that stands twice, and null in a list, which no list of this program takes and
/// which the serializer does not refuse.
/// </summary>
public static class JsonForm
{
    private const int MostFaults = 20;

    /// <summary>The first faults, in the order of the document.</summary>
    public static IReadOnlyList<JsonFault> Faults(JsonElement json)
    {
        List<JsonFault> faults = [];
        Find(json, "", faults);
        return faults;
    }

    private static void Find(JsonElement json, string at, List<JsonFault> faults)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                HashSet<string> seen = new(StringComparer.Ordinal);
                foreach (var property in json.EnumerateObject().TakeWhile(_ => faults.Count < MostFaults))
                {
                    if (!seen.Add(property.Name))
                    {
                        faults.Add(new JsonFault(TokenPointers.Below(at, property.Name), "The property is given twice."));
                    }
                    else if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    {
                        Find(property.Value, TokenPointers.Below(at, property.Name), faults);
                    }
                }

                break;
            case JsonValueKind.Array:
                foreach (var (place, item) in json.EnumerateArray().Index().TakeWhile(_ => faults.Count < MostFaults))
                {
                    if (item.ValueKind == JsonValueKind.Null)
                    {
                        faults.Add(new JsonFault(TokenPointers.Below(at, place), "null is not allowed in a list."));
                    }
                    else if (item.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    {
                        Find(item, TokenPointers.Below(at, place), faults);
                    }
                }

                break;
        }
    }
}
