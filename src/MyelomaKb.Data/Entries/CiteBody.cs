using System.Text.Json;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Entries;

/// <summary>A citation in a body.</summary>
internal static class CiteBody
{
    public static void WriteMembers(Utf8JsonWriter json, Cite cite)
    {
        json.WriteString("source"u8, cite.Source.Value);
        json.Text("where"u8, cite.Where);
    }

    public static Cite Read(JsonRecord record) => new(record.Id<Source>("source"), record.TextOrNull("where"));

    /// <summary>The citations of the record, which may have none where its kind says so.</summary>
    public static IReadOnlyList<Cite> ReadAll(JsonRecord record, bool optional) => record.Records("cites", Read, optional);
}
