using System.Globalization;
using System.Text.Json;
using MyelomaKb.Data.Entries;

namespace MyelomaKb.Data.Importing;

/// <summary>Finds properties that an object has twice, which JSON allows and nobody means.</summary>
internal static class DuplicateProperties
{
    /// <summary>Reports each of them to the form, at its place.</summary>
    public static void Report(JsonElement json, Place place, RecordForm form)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                HashSet<string> seen = new(StringComparer.Ordinal);
                foreach (var property in json.EnumerateObject())
                {
                    var below = place.Down(property.Name);
                    if (!seen.Add(property.Name))
                    {
                        form.Report(below, "the property stands twice");
                    }

                    Report(property.Value, below, form);
                }

                break;
            case JsonValueKind.Array:
                foreach (var (at, item) in json.EnumerateArray().Index())
                {
                    Report(item, place.Down(at.ToString(CultureInfo.InvariantCulture)), form);
                }

                break;
        }
    }
}
