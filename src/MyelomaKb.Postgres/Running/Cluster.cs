using MyelomaKb.Postgres.Binaries;
using MyelomaKb.Postgres.Folders;
using MyelomaKb.Postgres.Processes;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres.Running;

/// <summary>Makes the data of a server: all is ready, role and database too, before the folder gets its name.</summary>
internal sealed class Cluster(ServerBinaries binaries, Layout layout, ServerAccount account)
{
    // Upper and lower case of all letters, order by code point: the same on every machine. Not every system has the first.
    private static readonly string[] CharacterTypes = ["C.UTF-8", "en_US.UTF-8", "C"];

    /// <summary>Null when the data are there, else why not.</summary>
    public async Task<Refusal?> CreateAsync(Password password, bool durable, CancellationToken cancellation)
    {
        // A fresh name each time: the initdb of a killed start may still be writing.
        var fresh = layout.NewUnfinished();
        try
        {
            if (await FillAsync(fresh, password, durable, cancellation) is { } refusal)
            {
                return refusal;
            }

            if (Directory.Exists(layout.Data))
            {
                Directory.Delete(layout.Data);
            }

            Directory.Move(fresh, layout.Data);
            return null;
        }
        finally
        {
            PrivateFile.TryDelete(fresh);
        }
    }

    /// <summary>Gives the login role of a stopped server the password that is now kept.</summary>
    public Task<Refusal?> ResetPasswordAsync(Password password, CancellationToken cancellation) => RunSqlAsync(
        layout.Data, $"ALTER ROLE {ServerSettings.Role} PASSWORD '{password.Text}'\n", durable: true, cancellation);

    private async Task<Refusal?> FillAsync(string folder, Password password, bool durable, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        PrivateFile.SetMode(folder, PrivateFile.OwnersFolder);
        account.TakeOver(folder);
        if (await InitializeAsync(folder, durable, cancellation) is { } failed)
        {
            return failed;
        }

        // No superuser can log in: the role owns its database and may create others, for tests.
        var sql = $"""
            CREATE ROLE {ServerSettings.Role} LOGIN CREATEDB PASSWORD '{password.Text}'
            CREATE DATABASE {PrivatePostgres.Database} OWNER {ServerSettings.Role}

            """;
        if (await RunSqlAsync(folder, sql, durable: false, cancellation) is { } refused)
        {
            return refused;
        }

        await File.AppendAllTextAsync(
            Path.Combine(folder, "postgresql.conf"), $"\ninclude '../{Path.GetFileName(layout.Settings)}'\n", cancellation);
        if (!durable)
        {
            return null;
        }

        var synced = await Call("initdb", "--sync-only", "-D", folder).RunAsync(cancellation);
        return synced.Succeeded ? null : Failed("the new data could not be written to disk", synced);
    }

    private async Task<Refusal?> InitializeAsync(string folder, bool durable, CancellationToken cancellation)
    {
        string[] provider = binaries.Version.Major >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : [];
        string[] checksums = durable ? ["--data-checksums"] : [];
        CommandOutput? output = null;
        foreach (var characterType in CharacterTypes)
        {
            // Nothing is written to disk for certain yet: one pass at the end does that.
            output = await Call("initdb", [
                "-D", folder, "-U", "postgres", "--auth=reject", "--encoding=UTF8", "--locale=C", $"--lc-ctype={characterType}",
                "--no-sync", "--no-instructions", .. provider, .. checksums]).RunAsync(cancellation);
            if (!output.Text.Contains("invalid locale name", StringComparison.Ordinal))
            {
                break;
            }
        }

        return output is { Succeeded: true } ? null : Failed("the data could not be created", output);
    }

    private async Task<Refusal?> RunSqlAsync(string folder, string sql, bool durable, CancellationToken cancellation)
    {
        string[] unsafely = durable ? [] : ["-F"];
        var call = Call("postgres", ["--single", .. unsafely, "-D", folder, "-c", "log_min_error_statement=panic", "postgres"]);
        var output = await (call with { Input = sql }).RunAsync(cancellation);
        return output.Succeeded && !output.Text.Contains("ERROR:", StringComparison.Ordinal)
            ? null
            : Failed("the role and database could not be set up", output);
    }

    private Refusal Failed(string what, CommandOutput? output) => Refusal.ServerFailed(
        $"PostgreSQL {binaries.Version}: {what} in {layout.Root}: {output?.Tail}");

    private Command Call(string program, params string[] arguments) =>
        new(binaries.Program(program), arguments) { Account = account, Folder = layout.Root };
}
