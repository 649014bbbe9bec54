using System.Globalization;
using MyelomaKb.Data.BackingUp;
using MyelomaKb.Data.Upgrading;
using Npgsql;

namespace MyelomaKb.Migrations.Verbs;

internal static class BackupVerb
{
    public static async Task<int> BackupAsync(Arguments arguments, Desk desk, CancellationToken ct)
    {
        var path = arguments.Required("The file to write");
        await using var database = NpgsqlDataSource.Create(arguments.Connection);
        if (File.Exists(path))
        {
            desk.Complain($"{path} exists already; nothing was written.");
            return 1;
        }

        if (await SchemaState.MissingAsync(database, ct) is { Count: > 0 } missing)
        {
            desk.Complain($"The database lacks {string.Join(", ", missing)}; apply the schema first with the verb `schema`.");
            return 1;
        }

        // Whoever finds half a file must not take it for a backup.
        var part = path + ".part";
        BackupReport report;
        await using (var file = new FileStream(part, Private(FileMode.Create)))
        {
            report = await Backup.WriteAsync(database, file, TimeProvider.System, ct);
        }

        File.Move(part, path);
        desk.Say(string.Create(CultureInfo.InvariantCulture, $"Wrote {report.Rows} rows of {report.Tables} tables to {path}."));
        return 0;
    }

    public static async Task<int> RestoreAsync(Arguments arguments, Desk desk, CancellationToken ct)
    {
        var path = arguments.Required("The file to read");
        if (!File.Exists(path))
        {
            throw new NotUnderstoodException($"There is no file {path}.");
        }

        await using var file = File.OpenRead(path);
        switch (await Restore.RunAsync(arguments.Connection, file, ct))
        {
            case RestoreOutcome.Restored restored:
                desk.Say(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Restored {restored.Report.Rows} rows of {restored.Report.Tables} tables; all hashes are those of the file."));
                return 0;
            case RestoreOutcome.Refused refused:
                desk.Complain($"{refused.Reason} Nothing was restored.");
                return 1;
            case var other:
                throw new ArgumentOutOfRangeException(nameof(arguments), other, null);
        }
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
