using System.Text.Json;
using MyelomaKb.Data.Entries;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Editing;

/// <summary>Reads an entry that somebody proposes.</summary>
public static class ProposedEntry
{
    /// <summary>The entry in the JSON, or everything that is wrong with its form, by JSON pointer into it.</summary>
    public static (Entry? Entry, IReadOnlyList<(string Pointer, string Message)> Faults) Read(EntryKind kind, JsonElement json)
    {
        List<(string, string)> faults = [];
        var entry = EntryRecord.Read(kind, new JsonRecord(json, Place.Root, new ProposedForm(faults)), changedIn: 0);
        return faults.Count == 0 ? (entry, []) : (null, faults);
    }
}
