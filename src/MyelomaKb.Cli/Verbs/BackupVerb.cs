using System.Globalization;
using MyelomaKb.Data.BackingUp;
using MyelomaKb.Data.Upgrading;
using MyelomaKb.Domain.Editing;
using Npgsql;

namespace MyelomaKb.Cli.Verbs;

internal static class BackupVerb
{
    public static async Task<int> BackupAsync(Arguments arguments, Desk desk, CancellationToken ct)
    {
        var path = arguments.Required("The file to write");
        await using var database = NpgsqlDataSource.Create(arguments.Connection);
        if (File.Exists(path))
        {
            desk.Complain($"{path} already exists; nothing was written.");
            return ExitCode.Refused;
        }

        if (await SchemaState.MissingAsync(database, ct) is { Count: > 0 } missing)
        {
            desk.Complain($"The database lacks {string.Join(", ", missing)}; apply the schema first with the verb `schema`.");
            return ExitCode.Refused;
        }

        // Half a file must not be taken for a backup, so it has another name until it is whole, and goes where it never will be.
        var part = path + ".part";
        BackupReport report;
        try
        {
            await using var file = new FileStream(part, Private(FileMode.Create));
            report = await Backup.WriteAsync(database, file, TimeProvider.System, ct);
        }
        catch
        {
            File.Delete(part);
            throw;
        }

        File.Move(part, path);
        desk.Say(string.Create(CultureInfo.InvariantCulture, $"Wrote {report.Rows} rows of {report.Tables} tables to {path}."));
        return ExitCode.Done;
    }

    public static async Task<int> RestoreAsync(Arguments arguments, Desk desk, CancellationToken ct)
    {
        var path = arguments.Required("The file to read");
        if (!File.Exists(path))
        {
            throw new NotUnderstoodException($"There is no file {path}.");
        }

        await using var file = File.OpenRead(path);
        switch (await Restore.RunAsync(arguments.Connection, file, arguments.Has("--despite-errors"), ct))
        {
            case RestoreOutcome.Restored restored:
                var errors = TellFindings(restored.Findings, desk);
                desk.Say(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Restored {restored.Report.Rows} rows of {restored.Report.Tables} tables; all hashes match the file."));
                return errors == 0 ? ExitCode.Done : ExitCode.DoneDespiteErrors;
            case RestoreOutcome.HasErrors { Findings: var findings }:
                desk.Complain(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{TellFindings(findings, desk)} errors; nothing was restored. --despite-errors restores it anyway."));
                return ExitCode.Refused;
            case RestoreOutcome.Refused refused:
                desk.Complain($"{refused.Reason} Nothing was restored.");
                return ExitCode.Refused;
            case var other:
                throw new ArgumentOutOfRangeException(nameof(arguments), other, null);
        }
    }

    /// <summary>Lists what the checks found, and counts the errors.</summary>
    private static int TellFindings(IReadOnlyList<Finding> findings, Desk desk)
    {
        foreach (var finding in findings)
        {
            if (finding.Severity == Severity.Error)
            {
                desk.Complain(finding.ToString());
            }
            else
            {
                desk.Say($"Warning: {finding}");
            }
        }

        return findings.Count(one => one.Severity == Severity.Error);
    }

    /// <summary>A backup holds who edited; only its owner may read it.</summary>
    private static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
