using System.Text.Json;
using MyelomaKb.Domain.Documents;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Tests.Eligibility.Real;

/// <summary>The curated facts.</summary>
internal static class FactFiles
{
    private static readonly Lazy<KnowledgeBase> Loaded = new(() => KnowledgeBase.Create(
        new Revision(1, DateTimeOffset.UnixEpoch, "test", "the curated facts"), EntryKinds.All.SelectMany(Entries)));

    public static KnowledgeBase Kb => Loaded.Value;

    private static IEnumerable<Entry> Entries(KindDefinition kind) => kind.Files.SelectMany(Records)
        .Select(record => Document.Read(kind.Kind, record).Entry ?? throw new InvalidDataException($"{record}"));

    private static JsonElement[] Records(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "migrations", "facts")))
        {
            folder = folder.Parent!;
        }

        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.FullName, "migrations", "facts", file)));
        return [.. json.RootElement.Clone().EnumerateArray()];
    }
}
