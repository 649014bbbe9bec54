using System.Text.Json;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>Lists of words and ids, and counts.</summary>
internal static class JsonLists
{
    public static void WriteStrings(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static void WriteIds<TEntry>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<Id<TEntry>> ids)
    {
        json.WritePropertyName(name);
        json.WriteIds(ids);
    }

    public static void WriteIds<TEntry>(this Utf8JsonWriter json, IReadOnlyList<Id<TEntry>> ids)
    {
        json.WriteStartArray();
        foreach (var id in ids)
        {
            json.WriteStringValue(id.Value);
        }

        json.WriteEndArray();
    }

    public static void WriteCounts(this Utf8JsonWriter json, VerdictCounts counts)
    {
        json.WriteStartObject();
        json.WriteNumber("eligible"u8, counts.Eligible);
        json.WriteNumber("undetermined"u8, counts.Undetermined);
        json.WriteNumber("not-eligible"u8, counts.NotEligible);
        json.WriteEndObject();
    }
}
