using System.Text.Json;
using MyelomaKb.Data.Reading;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Loading;

/// <summary>An entry's document as the revision log holds it.</summary>
internal readonly record struct StoredVersion(EntryRef Entry, int Revision, int Shape, byte[]? Body = null)
{
    /// <summary>The entry; a <see cref="JsonException"/> where it cannot be read.</summary>
    public Entry Read()
    {
        var entry = Document.Read(Entry.Kind, Shape, Body, Revision);
        if (entry.Slug != Entry.Slug)
        {
            throw new JsonException($"Its document is that of '{entry.Slug}'.");
        }

        // The serializer takes null in any list. This program writes null nowhere, so the word is rare enough to look at the whole.
        if (Body.AsSpan().IndexOf("null"u8) >= 0)
        {
            using var document = JsonDocument.Parse(Body);
            if (JsonForm.Faults(document.RootElement) is [var fault, ..])
            {
                throw new JsonException($"{fault.Pointer}: {fault.Message}");
            }
        }

        return entry;
    }
}

/// <summary>The entries of some stored versions, and those that cannot be read.</summary>
internal sealed record ParsedVersions(List<Entry> Entries, List<LeftOutEntry> Unread)
{
    public static ParsedVersions Of(List<StoredVersion> versions)
    {
        ParsedVersions parsed = new(new(versions.Count), []);
        foreach (var version in versions)
        {
            try
            {
                parsed.Entries.Add(version.Read());
            }
            catch (JsonException unreadable)
            {
                var place = unreadable.Path is { } path && !unreadable.Message.Contains(path, StringComparison.Ordinal) ? $"{path}: " : "";
                parsed.Unread.Add(new LeftOutEntry(version.Entry, $"Its document cannot be read: {place}{unreadable.Message}"));
            }
        }

        return parsed;
    }
}
