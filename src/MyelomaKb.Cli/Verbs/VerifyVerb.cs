using System.Globalization;
using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Editing;
using MyelomaKb.Data.Upgrading;
using Npgsql;

namespace MyelomaKb.Cli.Verbs;

internal static class VerifyVerb
{
    public static async Task<int> RunAsync(Arguments arguments, Desk desk, CancellationToken ct)
    {
        await using var database = NpgsqlDataSource.Create(arguments.Connection);
        if (await SchemaState.MissingAsync(database, ct) is { Count: > 0 } missing)
        {
            desk.Complain($"The database lacks {string.Join(", ", missing)}; apply the schema first with the verb `schema`.");
            return ExitCode.Refused;
        }

        var report = await AuditVerification.RunAsync(database, arguments.Value("--noted"), ct);
        if (report.Broken is { } broken)
        {
            desk.Complain(broken);
            desk.Say(string.Create(CultureInfo.InvariantCulture, $"The audit trail agrees up to entry {report.Entries}, not further."));
            return ExitCode.Refused;
        }

        var (proposals, difference) = await ProposalVerification.RunAsync(database, ct);
        if (difference is not null)
        {
            desk.Complain(difference);
            desk.Say($"The audit trail is intact: {report.Newest}. But the tables of proposals do not match it.");
            return ExitCode.Refused;
        }

        desk.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Entries} entries of the audit trail, {report.Revisions} revisions and {proposals} proposals agree. Note this hash "
                + $"elsewhere: {report.Newest}"));
        return ExitCode.Done;
    }
}
