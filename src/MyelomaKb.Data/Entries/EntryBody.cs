using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Entries;

/// <summary>
/// The one text that an entry's content has in the revision log: fixed order of members, nothing empty, the shortest numbers.
/// Two entries are the same when their bodies are.
/// </summary>
public static class EntryBody
{
    /// <summary>The shape of the bodies written today; a body of a later shape cannot be read by this program.</summary>
    public const int Shape = 1;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body of an entry.</summary>
    public static string Write(Entry entry)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            EntryRecord.Write(json, entry);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The entry that a body holds; a body that was not written by <see cref="Write"/> is a <see cref="JsonException"/>.</summary>
    public static Entry Read(EntryKind kind, int shape, ReadOnlyMemory<byte> body, int changedIn)
    {
        if (shape != Shape)
        {
            throw new JsonException($"A {Wire<EntryKind>.Name(kind)} has shape {shape}; this program reads shape {Shape}.");
        }

        using var document = JsonDocument.Parse(body);
        return EntryRecord.Read(kind, new JsonRecord(document.RootElement, Place.Root, BodyForm.Instance), changedIn);
    }
}
