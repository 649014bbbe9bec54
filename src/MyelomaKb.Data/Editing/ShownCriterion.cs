using System.Globalization;
using System.Text.Json;
using MyelomaKb.Data.Entries;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Data.Editing;

/// <summary>Reads a criterion that somebody wrote in the form in which the API shows it, and reports what does not belong there.</summary>
internal static class ShownCriterion
{
    public static Criterion Read(JsonElement json, Place place, RecordForm form)
    {
        try
        {
            var criterion = CriterionReader.Read(json);
            using var understood = JsonDocument.Parse(Write(criterion));
            ReportIgnored(json, understood.RootElement, place, form);
            return criterion;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            form.Report(place, fault is JsonException ? fault.Message : "a value in this criterion has not the form that belongs there");
            return new All([]);
        }
    }

    private static byte[] Write(Criterion criterion)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            CriterionWriter.Write(json, criterion);
        }

        return buffer.ToArray();
    }

    // Whatever does not come back when the criterion is written again was not understood.
    private static void ReportIgnored(JsonElement given, JsonElement understood, Place place, RecordForm form)
    {
        switch (given.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in given.EnumerateObject())
                {
                    var below = place.Down(property.Name);
                    if (understood.TryGetProperty(property.Name, out var same))
                    {
                        ReportIgnored(property.Value, same, below, form);
                    }
                    else if (property is not { Name: "agents", Value.ValueKind: JsonValueKind.Number })
                    {
                        form.Report(below, $"there is no property '{property.Name}' in this criterion");
                    }
                }

                break;
            case JsonValueKind.Array:
                foreach (var (at, pair) in given.EnumerateArray().Zip(understood.EnumerateArray()).Index())
                {
                    ReportIgnored(pair.First, pair.Second, place.Down(at.ToString(CultureInfo.InvariantCulture)), form);
                }

                break;
        }
    }
}
