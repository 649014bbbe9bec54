using MyelomaKb.Data.Importing;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>The curated facts as a knowledge base in memory, for tests that need no service. One a test run.</summary>
public static class CuratedKnowledge
{
    private static readonly Lazy<Task<KnowledgeBase>> Loaded = new(LoadAsync);

    public static Task<KnowledgeBase> Kb => Loaded.Value;

    private static async Task<KnowledgeBase> LoadAsync()
    {
        var facts = await FactsReader.ReadAsync(Path.Combine(AppContext.BaseDirectory, "facts"), CancellationToken.None);
        Assert.Empty(facts.Findings);
        return KnowledgeBase.Create(new Revision(1, DateTimeOffset.UnixEpoch, "tests", "tests"), facts.Entries);
    }
}
