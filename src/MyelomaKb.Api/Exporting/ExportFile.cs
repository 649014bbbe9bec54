using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using MyelomaKb.Api.Http.Json;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Exporting;

/// <summary>The bytes of an export, made once, and what its headers say.</summary>
internal sealed record ExportFile(byte[] Body, string ContentType, string Name, Revision Revision)
{
    /// <summary>The formats, by the name that a caller gives.</summary>
    public static readonly string[] Formats = ["json", "ndjson", "csv"];

    /// <summary>The hash of the whole file, whatever part of it is sent.</summary>
    public byte[] Sha256 { get; } = SHA256.HashData(Body);

    public static ExportFile Make(string format, Snapshot snapshot, DateOnly asOf)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new KnowledgeBaseExport(snapshot, asOf), ExportJson.Configured.KnowledgeBaseExport);
        var revision = snapshot.Kb.Revision;
        var name = $"myelomakb-{revision.Number}";
        if (format == "json")
        {
            return new ExportFile(json, "application/json; charset=utf-8", $"{name}.json", revision);
        }

        using var document = JsonDocument.Parse(json);
        return format == "csv"
            ? new ExportFile(CsvExport.Write(document.RootElement, revision.PublishedAt), "application/zip", $"{name}.zip", revision)
            : new ExportFile(Lines(document.RootElement), "application/x-ndjson; charset=utf-8", $"{name}.ndjson", revision);
    }

    /// <summary>One entry a line, each with its kind; what is said of the export as a whole is the first line.</summary>
    private static byte[] Lines(JsonElement export)
    {
        var lines = new ArrayBufferWriter<byte>();
        var members = export.EnumerateObject().ToList();
        Line(lines, "export", members.Where(member => member.Value.ValueKind != JsonValueKind.Array));
        foreach (var member in members.Where(member => member.Value.ValueKind == JsonValueKind.Array))
        {
            // "drugClasses" holds entries of the kind "drug-class".
            var plural = JsonNamingPolicy.KebabCaseLower.ConvertName(member.Name);
            var kind = plural.EndsWith("classes", StringComparison.Ordinal) ? plural[..^2] : plural[..^1];
            foreach (var entry in member.Value.EnumerateArray())
            {
                Line(lines, kind, entry.EnumerateObject());
            }
        }

        return lines.WrittenSpan.ToArray();
    }

    private static void Line(ArrayBufferWriter<byte> to, string kind, IEnumerable<JsonProperty> members)
    {
        using (var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = ApiJson.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteStartObject("entry");
            foreach (var member in members)
            {
                member.WriteTo(json);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        to.Write("\n"u8);
    }
}
