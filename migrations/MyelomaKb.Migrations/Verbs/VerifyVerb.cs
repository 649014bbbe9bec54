using System.Globalization;
using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Upgrading;
using Npgsql;

namespace MyelomaKb.Migrations.Verbs;

internal static class VerifyVerb
{
    public static async Task<int> RunAsync(Arguments arguments, Desk desk, CancellationToken ct)
    {
        await using var database = NpgsqlDataSource.Create(arguments.Connection);
        if (await SchemaState.MissingAsync(database, ct) is { Count: > 0 } missing)
        {
            desk.Complain($"The database lacks {string.Join(", ", missing)}; apply the schema first with the verb `schema`.");
            return 1;
        }

        var report = await AuditVerification.RunAsync(database, arguments.Value("--noted"), ct);
        if (report.Broken is { } broken)
        {
            desk.Complain(broken);
            desk.Say(string.Create(CultureInfo.InvariantCulture, $"The audit trail agrees up to entry {report.Entries}, not further."));
            return 1;
        }

        desk.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Entries} entries of the audit trail and {report.Revisions} revisions agree. Note this hash elsewhere: {report.Newest}"));
        return 0;
    }
}
