using System.Diagnostics;
using System.Globalization;
using MyelomaKb.Postgres.Running;
using MyelomaKb.Testing;

namespace MyelomaKb.Postgres.Tests.Running;

public sealed class RecoveryTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Orphaned_server_is_adopted_by_the_next_process()
    {
        using var killed = await HostProcess.RunAsync(_folder.Options);
        killed.Kill();
        await killed.EndAsync();

        using var next = await HostProcess.RunAsync(_folder.Options);

        Assert.Equal("yes", next["adopted"]);
        Assert.Equal(killed.Server, next.Server);
        Assert.Equal(killed["connection"], next["connection"]);
        await next.TerminateAsync();
        Assert.False(ServerProcess.IsAlive(next.Server));
    }

    [Fact]
    public async Task Orphaned_server_holds_no_output_of_the_killed_process()
    {
        using var killed = await HostProcess.RunAsync(_folder.Options);

        killed.Kill();

        await Eventually.TrueAsync(() => killed.OutputHasEnded, "the pipe is closed");
        Assert.True(ServerProcess.IsAlive(killed.Server));
    }

    [Fact]
    public async Task Killed_server_is_started_again_under_the_running_process()
    {
        await using var server = await _folder.StartAsync();
        await Sql.AskAsync(server.ConnectionString, "create table kept as select 7 as number");
        var before = server.ServerProcessId;

        ServerFolder.Kill(before);

        await Eventually.TrueAsync(() => Sql.AnswersAsync(server.ConnectionString), "the server answers again");
        Assert.Equal(7, await Sql.AskAsync(server.ConnectionString, "select number from kept"));
        Assert.NotEqual(before, server.ServerProcessId);
    }

    [Fact]
    public async Task Adopted_server_is_watched_as_well()
    {
        using var first = await HostProcess.RunAsync(_folder.Options);
        first.Kill();
        await first.EndAsync();
        await using var server = await _folder.StartAsync();

        ServerFolder.Kill(server.ServerProcessId);

        await Eventually.TrueAsync(() => Sql.AnswersAsync(server.ConnectionString), "the server answers again");
    }

    [Fact]
    public async Task Start_after_both_were_killed_recovers()
    {
        using var killed = await HostProcess.RunAsync(_folder.Options);
        await Sql.AskAsync(killed["connection"], "create table kept as select 7 as number");
        killed.Kill();
        ServerFolder.Kill(killed.Server);

        await using var server = await _folder.StartAsync();

        Assert.Equal(7, await Sql.AskAsync(server.ConnectionString, "select number from kept"));
    }

    [Fact]
    public async Task Termination_stops_both_processes()
    {
        using var host = await HostProcess.RunAsync(_folder.Options);

        Assert.Equal(0, await host.TerminateAsync());

        Assert.False(ServerProcess.IsAlive(host.Server));
    }

    [Fact]
    public async Task Termination_during_the_first_start_leaves_no_process_behind()
    {
        using var host = HostProcess.Launch(_folder.Options);
        await InitializingAsync();

        await host.TerminateAsync();

        Assert.Equal("", host["running"]);
        Assert.False(Directory.Exists(_folder.Layout.Data));
        Assert.Empty(_folder.Layout.Unfinished());
    }

    [Fact]
    public async Task Start_after_a_kill_in_the_middle_of_the_first_one_makes_whole_data()
    {
        using var killed = HostProcess.Launch(_folder.Options);
        await InitializingAsync();
        killed.Kill();

        await using var server = await _folder.StartAsync();

        Assert.True(server.FirstStart);
        Assert.Equal(1, await Sql.AskAsync(server.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Process_file_that_names_somebody_elses_process_does_not_stop_a_start()
    {
        await (await _folder.StartAsync()).StopAsync();
        using var other = Process.Start("sleep", ["60"]);
        var text = string.Create(CultureInfo.InvariantCulture, $"{other.Id}\n{_folder.Layout.Data}\n1\n5432\n\n\n");
        await File.WriteAllTextAsync(ServerProcess.PathIn(_folder.Layout.Data), text, ServerFolder.Cancellation);

        await using var server = await _folder.StartAsync();

        Assert.False(server.Adopted);
        other.Kill();
    }

    [Fact]
    public async Task Empty_process_file_does_not_stop_a_start()
    {
        await (await _folder.StartAsync()).StopAsync();
        await File.WriteAllTextAsync(ServerProcess.PathIn(_folder.Layout.Data), "", ServerFolder.Cancellation);

        await using var server = await _folder.StartAsync();

        Assert.True(server.ServerIsAlive);
    }

    private Task InitializingAsync() => Eventually.TrueAsync(
        () => Directory.Exists(_folder.Layout.Root)
            && _folder.Layout.Unfinished().Any(folder => Directory.Exists(Path.Combine(folder, "base"))),
        "the data are being made");
}
