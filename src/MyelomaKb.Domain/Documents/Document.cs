using System.Text;
using System.Text.Json;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Documents;

/// <summary>
/// An entry as the JSON document that it is everywhere: in the facts, in proposals and in the revision log. Two entries are the same
/// when their documents are.
/// </summary>
public static class Document
{
    /// <summary>The version of the form of the documents that are written today; this program cannot read a later one.</summary>
    public const int Shape = 1;

    /// <summary>The document of an entry.</summary>
    public static string Write(Entry entry) => Encoding.UTF8.GetString(WriteUtf8(entry));

    /// <summary>The bytes of the document of an entry.</summary>
    public static byte[] WriteUtf8(Entry entry) =>
        JsonSerializer.SerializeToUtf8Bytes(entry, EntryKinds.Of(entry.Kind).TypeInfo);

    /// <summary>The entry of a stored document; one that <see cref="Write"/> did not write is a <see cref="JsonException"/>.</summary>
    public static Entry Read(EntryKind kind, int shape, ReadOnlySpan<byte> document, int changedIn)
    {
        if (shape != Shape)
        {
            throw new JsonException($"The document has shape {shape}; this program reads shape {Shape}.");
        }

        try
        {
            return JsonSerializer.Deserialize(document, EntryKinds.Of(kind).TypeInfo) is Entry entry
                ? entry with { ChangedIn = changedIn }
                : throw new JsonException("The document is null.");
        }
        catch (Exception fault) when (fault is NotSupportedException or InvalidOperationException or FormatException or ArgumentException)
        {
            // The serializer has several ways to say that it cannot read: a criterion without `op`, half a surrogate pair.
            throw new JsonException(fault.Message, fault);
        }
    }

    /// <summary>The entry of a stored document; null where it cannot be read.</summary>
    public static Entry? ReadOrNull(EntryKind kind, int shape, ReadOnlySpan<byte> document, int changedIn)
    {
        try
        {
            return Read(kind, shape, document, changedIn);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The entry of a document that somebody wrote, or everything that is wrong with its form.</summary>
    public static (Entry? Entry, IReadOnlyList<DocumentFault> Faults) Read(EntryKind kind, JsonElement document)
    {
        var info = EntryKinds.Of(kind).TypeInfo;
        var faults = DocumentShape.FaultsOf(document, info);
        return faults.Count == 0 ? ((Entry)document.Deserialize(info)!, faults) : (null, faults);
    }
}

/// <summary>Something that is wrong with the form of a document.</summary>
/// <param name="Pointer">A JSON pointer to it; empty for the document as a whole.</param>
/// <param name="Message">What is wrong and what is allowed.</param>
public sealed record DocumentFault(string Pointer, string Message);
