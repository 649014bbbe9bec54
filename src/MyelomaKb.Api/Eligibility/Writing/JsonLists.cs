using System.Text.Json;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Eligibility.Writing;

/// <summary>Lists of words and ids.</summary>
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
}
