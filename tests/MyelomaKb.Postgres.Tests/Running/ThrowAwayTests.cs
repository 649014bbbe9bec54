using MyelomaKb.Postgres.Running;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres.Tests.Running;

public sealed class ThrowAwayTests
{
    [Fact]
    public async Task Throw_away_server_does_not_wait_for_the_disk()
    {
        using var host = await HostProcess.RunAsync(PrivatePostgresOptions.ThrowAway());

        var settings = await Sql.AskAsync(
            host["connection"],
            "select string_agg(setting, ' ') from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')");

        Assert.Equal("off off off", settings);
        await host.TerminateAsync();
    }

    [Fact]
    public async Task Throw_away_server_leaves_no_folder()
    {
        using var host = await HostProcess.RunAsync(PrivatePostgresOptions.ThrowAway());

        await host.TerminateAsync();

        Assert.False(Directory.Exists(host["running"]));
    }

    [Fact]
    public async Task Leftovers_of_a_killed_run_are_cleared_by_the_next()
    {
        using var killed = await HostProcess.RunAsync(PrivatePostgresOptions.ThrowAway());
        killed.Kill();
        await killed.EndAsync();

        using var next = await HostProcess.RunAsync(PrivatePostgresOptions.ThrowAway());
        await next.TerminateAsync();

        Assert.False(ServerProcess.IsAlive(killed.Server));
        Assert.False(Directory.Exists(killed["running"]));
    }
}
