using System.Text.Json;
using MyelomaKb.Data.Checking;
using MyelomaKb.Data.Reading;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Editing;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Importing;

/// <summary>Reads a folder of facts and checks it, each record by itself and all together; reports everything it finds.</summary>
public static class FactsReader
{
    /// <summary>Reads and checks the folder. Where there are findings, the entries are those that could be read.</summary>
    public static async Task<Facts> ReadAsync(string folder, CancellationToken ct)
    {
        var facts = new FactsUnderRead();
        if (!Directory.Exists(folder))
        {
            return new Facts([], [new FactFinding(folder, "", "", "there is no such folder")], []);
        }

        foreach (var stray in Directory.EnumerateFiles(folder, "*.json").Select(path => Path.GetFileName(path)!).Order()
            .Where(name => EntryKinds.All.All(kind => !kind.Files.Contains(name))))
        {
            facts.Findings.Add(new FactFinding(stray, "", "", "no file of the facts has this name"));
        }

        foreach (var (kind, file) in EntryKinds.All.SelectMany(kind => kind.Files, (kind, file) => (kind.Kind, file)))
        {
            await ReadFileAsync(folder, kind, file, facts, ct);
        }

        HoldAgainstEachOther(facts);
        if (facts.Read.Count == 0 && facts.Findings.Count == 0)
        {
            facts.Findings.Add(new FactFinding(folder, "", "", "the files hold no records"));
        }

        return new Facts([.. facts.Read.Select(fact => fact.Entry)], facts.Findings, facts.Warnings);
    }

    private static async Task ReadFileAsync(string folder, EntryKind kind, string file, FactsUnderRead facts, CancellationToken ct)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            NotRead("the file is missing");
            return;
        }

        var (document, faults) = await OpenAsync(path, ct);
        if (document is null)
        {
            NotRead(faults[0].Message);
            return;
        }

        using (document)
        {
            if (document.RootElement.ValueKind == JsonValueKind.Array)
            {
                ReadRecords(document.RootElement, kind, file, faults, facts);
            }
            else
            {
                NotRead("a list of records is expected");
            }
        }

        void NotRead(string message)
        {
            facts.Findings.Add(new FactFinding(file, "", "", message));
            facts.Unread.Add(kind);
        }
    }

    /// <summary>The document with the faults of its texts; only faults, where it is no JSON or cannot be read at all.</summary>
    private static async Task<(JsonDocument? Document, IReadOnlyList<JsonFault> Faults)> OpenAsync(string path, CancellationToken ct)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(path, ct);
            var (document, faults) = GuardedJson.Parse(bytes, mostFaults: int.MaxValue);
            return document is null && faults[0].Pointer.Length > 0 ? (JsonDocument.Parse(bytes), faults) : (document, faults);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (null, [new JsonFault("", $"The file cannot be read: {unreadable.Message}")]);
        }
    }

    private static void ReadRecords(
        JsonElement records, EntryKind kind, string file, IReadOnlyList<JsonFault> unreadable, FactsUnderRead facts)
    {
        foreach (var (at, json) in records.EnumerateArray().Index())
        {
            var id = IdOf(json);
            var (entry, faults) = Read(kind, json, TokenPointers.Below("", at), unreadable);
            facts.Findings.AddRange(faults.Select(fault => new FactFinding(file, id ?? $"#{at}", fault.Pointer, fault.Message)));
            if (entry is not null)
            {
                facts.Read.Add(new ReadFact(file, entry));
            }
            else if (id is not null)
            {
                facts.Faulty.Add(new EntryRef(kind, id));
            }
        }
    }

    /// <summary>The entry at a place of its file. One with text that no layer takes is looked at no further.</summary>
    private static (Entry? Entry, IReadOnlyList<DocumentFault> Faults) Read(
        EntryKind kind, JsonElement json, string start, IReadOnlyList<JsonFault> unreadable)
    {
        List<DocumentFault> faults =
        [
            .. unreadable.Where(fault => $"{fault.Pointer}/".StartsWith($"{start}/", StringComparison.Ordinal))
                .Select(fault => new DocumentFault(fault.Pointer[start.Length..], fault.Message)),
        ];
        return faults.Count > 0 ? (null, faults) : Document.Read(kind, json);
    }

    // A record with a fault in its text may have no id that can be read.
    private static string? IdOf(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object && json.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                ? id.GetString()
                : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static void HoldAgainstEachOther(FactsUnderRead facts)
    {
        var entries = facts.Read.Select(fact => fact.Entry).ToList();
        var files = facts.Read.ToLookup(fact => new EntryRef(fact.Entry.Kind, fact.Entry.Slug));
        var isWhole = facts.Faulty.Count == 0 && facts.Unread.Count == 0 && facts.Findings.Count == 0;
        Func<EntryRef, bool>? assumed = isWhole ? null : name => facts.Faulty.Contains(name) || facts.Unread.Contains(name.Kind);
        foreach (var finding in KnowledgeChecks.Run(entries, entries, assumed))
        {
            // An id that stands in two files belongs to the later one, which is where it is too many.
            var fact = files[finding.Entry].Last();
            (finding.Severity == Severity.Error ? facts.Findings : facts.Warnings)
                .Add(new FactFinding(fact.File, finding.Entry.Slug, finding.Pointer, finding.Message));
        }

        foreach (var fact in facts.Read)
        {
            if (fact.Entry is Approval { Regulator: var regulator } &&
                !fact.File.Contains(Wire<Regulator>.Name(regulator), StringComparison.OrdinalIgnoreCase))
            {
                facts.Findings.Add(
                    new FactFinding(fact.File, fact.Entry.Slug, "/regulator", "this file holds another regulator's approvals"));
            }
        }
    }
}
