using System.Globalization;
using MyelomaKb.Data.Checking;
using MyelomaKb.Data.Importing;
using MyelomaKb.Data.Upgrading;
using Npgsql;

namespace MyelomaKb.Cli.Verbs;

internal static class CheckVerb
{
    public static Task<int> RunAsync(Arguments arguments, Desk desk, CancellationToken ct) =>
        arguments.Has("--deep")
            ? CheckDatabaseAsync(arguments.Connection, desk, ct)
            : CheckFactsAsync(arguments.Word ?? FactsVerb.OwnFacts, desk, ct);

    private static async Task<int> CheckFactsAsync(string folder, Desk desk, CancellationToken ct)
    {
        var facts = await FactsReader.ReadAsync(folder, ct);
        if (facts.Findings.Count > 0)
        {
            return FactsVerb.TellFindings(facts.Findings, desk);
        }

        FactsVerb.TellWarnings(facts.Warnings, desk);
        desk.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{facts.Entries.Count} entries, {(facts.Warnings.Count == 0 ? "no findings" : $"{facts.Warnings.Count} warnings")}."));
        return ExitCode.Done;
    }

    private static async Task<int> CheckDatabaseAsync(string connection, Desk desk, CancellationToken ct)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        if (await SchemaState.MissingAsync(database, ct) is { Count: > 0 } missing)
        {
            desk.Complain($"The database lacks {string.Join(", ", missing)}; apply the schema first with the verb `schema`.");
            return ExitCode.Refused;
        }

        var report = await DeepCheck.RunAsync(database, ct);
        foreach (var finding in report.Findings)
        {
            desk.Complain(finding.ToString());
        }

        desk.Say(string.Create(
            CultureInfo.InvariantCulture, $"{report.Entries} entries, {report.Revisions} revisions, {report.Findings.Count} findings."));
        return report.Findings.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
