using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Loading;
using MyelomaKb.Data.Publishing;
using MyelomaKb.Data.Upgrading;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using Npgsql;

namespace MyelomaKb.Data.Importing;

/// <summary>What an import may do, and under whose name it is recorded.</summary>
public sealed record ImportOptions
{
    /// <summary>The name under which the import publishes, whoever is shown as the author.</summary>
    internal const string Program = "facts";

    /// <summary>Who is recorded as the author of the revision.</summary>
    public string Author { get; init; } = Program;

    /// <summary>Why the revision was made.</summary>
    public string Reason { get; init; } = "Import of the curated facts";

    /// <summary>Ids, present or former, that may disappear.</summary>
    public IReadOnlySet<EntryRef> AllowedRemovals { get; init; } = new HashSet<EntryRef>();

    /// <summary>Whether the facts replace what others have published; otherwise a database with their revisions is left alone.</summary>
    public bool Replace { get; init; }
}

/// <summary>
/// Makes a folder of facts the newest revision, after checking everything, in one transaction. A database in which others have
/// published is left alone unless replacing is asked for: neither a start nor an upgrade undoes the work of editors.
/// </summary>
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
            // What is published after this makes the publication below find itself overtaken, and all of it is looked at again.
            var newest = await KnowledgeBaseLoader.LoadAsync(database, revision: null, ct);
            var others = await Publications.OfOthersAsync(database, ct);
            if (others.Count > 0 && !options.Replace)
            {
                return new ImportOutcome.LeftAlone(others);
            }

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
                    return new ImportOutcome.Imported(
                        published.Revision, published.Changes, Replaced(newest, published.Changes, others), facts.Warnings);
                case PublishOutcome.Unchanged:
                    return new ImportOutcome.Unchanged(newest!.Revision);
                case PublishOutcome.Overtaken when left == 0:
                    throw new InvalidOperationException($"{Tries} publications in a row came first.");
            }
        }
    }

    private static Actor Importer(ImportOptions options) => Actor.Program(ImportOptions.Program) with { Name = options.Author };

    private static IReadOnlyList<ReplacedEntry> Replaced(KnowledgeBase? before, ChangeSet changes, IReadOnlyList<OtherPublication> others)
    {
        var byRevision = others.ToDictionary(one => one.Revision);
        return
        [
            .. changes.Changed.Select(entry => new EntryRef(entry.Kind, entry.Slug)).Concat(changes.Retired.Select(one => one.Entry))
                .Select(name => (name, Revision: before?.Find(name)?.ChangedIn ?? before?.FindRetired(name)?.RetiredIn ?? 0))
                .Where(one => byRevision.ContainsKey(one.Revision))
                .Select(one => new ReplacedEntry(one.name, byRevision[one.Revision])),
        ];
    }
}
