using System.Diagnostics;
using System.Runtime.InteropServices;
using MyelomaKb.Testing;
using Npgsql;

namespace MyelomaKb.Data.Tests.Verbs;

/// <summary>The tool as a process of its own, as a container runs it.</summary>
public sealed partial class TerminationTests(TestDatabases databases)
{
    private const int Interrupt = 2;
    private const int Terminate = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData(Terminate)]
    [InlineData(Interrupt)]
    public async Task Signal_stops_a_verb_that_waits_for_the_database(int signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        await using var database = await databases.MigratedAsync();
        await using var holder = await HoldHeadAsync(database);
        using var tool = Start(["facts", TestDatabases.FactsFolder], database);
        await Eventually.TrueAsync(
            async () => await database.ReadAsync<long>(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") > 0,
            "the import waits for the head", Patience);

        Assert.Equal(0, Kill(tool.Id, signal));

        await tool.WaitForExitAsync(DatabaseActs.Token).WaitAsync(Patience, DatabaseActs.Token);
        Assert.Equal("Stopped; no change was left incomplete.", (await tool.StandardError.ReadToEndAsync(DatabaseActs.Token)).Trim());
        Assert.Equal(5, tool.ExitCode);
        Assert.Equal(0, await database.ReadAsync<long>("SELECT count(*) FROM revision"));
    }

    /// <summary>Holds what every publication needs until it is disposed.</summary>
    private static async Task<NpgsqlConnection> HoldHeadAsync(TestDatabase database)
    {
        var connection = await database.DataSource.OpenConnectionAsync(DatabaseActs.Token);
        await using var command = new NpgsqlCommand("BEGIN; SELECT revision FROM head FOR UPDATE", connection);
        await command.ExecuteNonQueryAsync(DatabaseActs.Token);
        return connection;
    }

    private static Process Start(string[] words, TestDatabase database)
    {
        // A test run in the background of a shell ignores SIGINT, and its children would too.
        string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "myelomakb.dll"), .. words];
        var start = OperatingSystem.IsLinux()
            ? new ProcessStartInfo("env", ["--default-signal=INT", .. command])
            : new ProcessStartInfo(command[0], command[1..]);
        start.RedirectStandardError = true;
        start.Environment["ConnectionStrings__KnowledgeBase"] = database.ConnectionString;
        return Process.Start(start)!;
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Kill(int process, int signal);
}
