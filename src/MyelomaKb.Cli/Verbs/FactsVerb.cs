using MyelomaKb.Data.Importing;
using MyelomaKb.Domain.Common;
using Npgsql;

namespace MyelomaKb.Cli.Verbs;

internal static class FactsVerb
{
    /// <summary>The facts that come with this program.</summary>
    public static string OwnFacts => Path.Combine(AppContext.BaseDirectory, "facts");

    public static async Task<int> RunAsync(Arguments arguments, Desk desk, CancellationToken ct)
    {
        await using var database = NpgsqlDataSource.Create(arguments.Connection);
        var defaults = new ImportOptions();
        var options = new ImportOptions
        {
            Author = arguments.Value("--author") ?? defaults.Author,
            Reason = arguments.Value("--reason") ?? defaults.Reason,
            Replace = arguments.Has("--replace"),
            AllowedRemovals = arguments.Values("--allow-removals").Select(NameOf).ToHashSet(),
        };
        var outcome = await FactsImport.RunAsync(database, arguments.Word ?? OwnFacts, options, TimeProvider.System, ct);
        return Tell(outcome, desk);
    }

    public static int TellFindings(IReadOnlyList<FactFinding> findings, Desk desk)
    {
        foreach (var finding in findings)
        {
            desk.Complain(finding.ToString());
        }

        desk.Complain(findings.Count == 1 ? "1 finding; nothing was written." : $"{findings.Count} findings; nothing was written.");
        return ExitCode.Refused;
    }

    /// <summary>What may be right does not stop an import.</summary>
    public static void TellWarnings(IReadOnlyList<FactFinding> warnings, Desk desk)
    {
        foreach (var warning in warnings)
        {
            desk.Say($"Warning: {warning}");
        }
    }

    private static int Tell(ImportOutcome outcome, Desk desk)
    {
        switch (outcome)
        {
            case ImportOutcome.Imported done:
                var (changed, retired) = (done.Changes.Changed.Count, done.Changes.Retired.Count);
                TellWarnings(done.Warnings, desk);
                foreach (var replaced in done.Replaced)
                {
                    desk.Say($"Replaced {replaced.Entry}, which {replaced.By.Author} published in revision {replaced.By.Revision}.");
                }

                desk.Say($"Revision {done.Revision.Number}: {changed} new or changed, {retired} removed.");
                return ExitCode.Done;
            case ImportOutcome.Unchanged same:
                desk.Say($"Nothing differs from revision {same.Newest.Number}; there is no new revision.");
                return ExitCode.Done;
            case ImportOutcome.LeftAlone alone:
                var newest = alone.Others[^1];
                desk.Say(
                    $"The facts were not imported: this database holds revisions that others published (the newest is {newest.Revision}, "
                    + $"by {newest.Author}). `facts --replace` replaces them with the facts.");
                return ExitCode.Done;
            case ImportOutcome.Refused refused:
                return TellFindings(refused.Findings, desk);
            case ImportOutcome.SchemaMissing schema:
                desk.Complain($"The database lacks {string.Join(", ", schema.Migrations)}; apply the schema first with the verb `schema`.");
                return ExitCode.Refused;
            case ImportOutcome.WouldRemove removal:
                foreach (var id in removal.Ids)
                {
                    desk.Complain($"{id} would disappear; allow it with --allow-removals {id}");
                }

                desk.Complain("Nothing was written.");
                return ExitCode.Refused;
            default:
                throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null);
        }
    }

    private static EntryRef NameOf(string text) =>
        text.Split(':', 2) is [var kind, var id] && Wire<EntryKind>.Find(kind) is { } known
            ? new EntryRef(known, id)
            : throw new NotUnderstoodException(
                $"'{text}' names no entry: KIND:ID is expected, and KIND is one of {string.Join(", ", Wire<EntryKind>.All)}.");
}
