using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Api.Http.Validation;

namespace MyelomaKb.Api.Http.Reading;

/// <summary>Cuts entries down to the properties that a caller asked for.</summary>
public static class SparseFields
{
    /// <summary>What is wrong with the wish, or null.</summary>
    public static string? Fault(string fields, JsonTypeInfo entry)
    {
        var known = entry.Properties.Select(property => property.Name).ToList();
        var unknown = fields.Split(',').Except(known).FirstOrDefault();
        return unknown is null ? null : $"'{Quote.Short(unknown)}' is not one of: {string.Join(", ", known)}.";
    }

    /// <summary>The entry, or the page of entries, with only the named properties of each entry and its id.</summary>
    public static byte[] Cut(ReadOnlyMemory<byte> body, string fields, bool page)
    {
        var wanted = fields.Split(',').Append("id").ToHashSet(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(body);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = ApiJson.Encoder }))
        {
            if (page)
            {
                WritePage(json, document.RootElement, wanted);
            }
            else
            {
                WriteEntry(json, document.RootElement, wanted);
            }
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WritePage(Utf8JsonWriter json, JsonElement page, HashSet<string> wanted)
    {
        json.WriteStartObject();
        foreach (var member in page.EnumerateObject())
        {
            if (member.NameEquals("items"u8))
            {
                json.WriteStartArray("items"u8);
                foreach (var item in member.Value.EnumerateArray())
                {
                    WriteEntry(json, item, wanted);
                }

                json.WriteEndArray();
            }
            else
            {
                member.WriteTo(json);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, JsonElement entry, HashSet<string> wanted)
    {
        json.WriteStartObject();
        foreach (var member in entry.EnumerateObject().Where(member => wanted.Contains(member.Name)))
        {
            member.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
