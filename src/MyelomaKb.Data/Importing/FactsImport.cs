using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Loading;
using MyelomaKb.Data.Publishing;
using MyelomaKb.Data.Upgrading;
using MyelomaKb.Domain.Common;
using Npgsql;

namespace MyelomaKb.Data.Importing;

/// <summary>What an import may do, and under whose name it is recorded.</summary>
public sealed record ImportOptions
{
    /// <summary>Who is recorded as the author of the revision.</summary>
    public string Author { get; init; } = "facts";

    /// <summary>Why the revision was made.</summary>
    public string Reason { get; init; } = "Import of the curated facts";

    /// <summary>Ids, present or former, that may disappear.</summary>
    public IReadOnlySet<EntryRef> AllowedRemovals { get; init; } = new HashSet<EntryRef>();
}

/// <summary>Makes a folder of facts the newest revision, after checking everything, in one transaction.</summary>
public static class FactsImport
{
    private const int Tries = 5;

    /// <summary>Imports the folder into a database whose schema is current.</summary>
    public static async Task<ImportOutcome> RunAsync(
        NpgsqlDataSource database, string folder, ImportOptions options, TimeProvider time, CancellationToken ct)
    {
        var facts = await FactsReader.ReadAsync(folder, ct);
        if (facts.Findings.Count > 0)
        {
            return new ImportOutcome.Refused(facts.Findings);
        }

        if (await SchemaState.MissingAsync(database, ct) is { Count: > 0 } missing)
        {
            return new ImportOutcome.SchemaMissing(missing);
        }

        var publisher = new Publisher(database, time);
        for (var left = Tries; ; left--)
        {
            var newest = await KnowledgeBaseLoader.LoadAsync(database, revision: null, ct);
            var lost = ChangeSet.LostIds(newest, facts.Entries).Where(name => !options.AllowedRemovals.Contains(name)).ToList();
            if (lost.Count > 0)
            {
                return new ImportOutcome.WouldRemove(lost);
            }

            var outcome = await publisher.PublishAsync(
                newest, ChangeSet.Between(newest, facts.Entries), Importer(options), options.Reason, ct);
            switch (outcome)
            {
                case PublishOutcome.Published published:
                    return new ImportOutcome.Imported(published.Revision, published.Changes);
                case PublishOutcome.Unchanged:
                    return new ImportOutcome.Unchanged(newest!.Revision);
                case PublishOutcome.Overtaken when left == 0:
                    throw new InvalidOperationException($"{Tries} publications in a row came first.");
            }
        }
    }

    private static Actor Importer(ImportOptions options) => Actor.Program("facts") with { Name = options.Author };
}
