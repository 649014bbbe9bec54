using System.Globalization;
using MyelomaKb.Postgres.Folders;
using Npgsql;

namespace MyelomaKb.Postgres.Tests.Running;

public sealed class PrivacyTests(RunningServer running) : IClassFixture<RunningServer>
{
    private const UnixFileMode AnyOther =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    [Fact]
    public async Task Files_that_hold_the_password_are_for_their_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "File modes are a matter of Unix.");
        var password = new NpgsqlConnectionStringBuilder(running.Server.ConnectionString).Password ?? "";

        var holders = Directory.EnumerateFiles(running.Layout.Root)
            .Where(file => file != running.Layout.Lock)
            .Where(file => File.ReadAllText(file).Contains(password, StringComparison.Ordinal))
            .ToList();

        Assert.Equal([running.Layout.Connection, running.Layout.Password], holders.Order());
        Assert.All(holders, file => Assert.Equal(PrivateFile.OwnerOnly, ModeOf(file)));
    }

    [Fact]
    public async Task Socket_folder_is_closed_to_others()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "File modes are a matter of Unix.");
        var sockets = new NpgsqlConnectionStringBuilder(running.Server.ConnectionString).Host ?? "";
        Assert.Equal(default, ModeOf(sockets) & AnyOther);
    }

    [Fact]
    public async Task Wrong_password_is_refused_on_the_socket_too()
    {
        var wrong = new NpgsqlConnectionStringBuilder(running.Server.ConnectionString) { Password = "guess" }.ConnectionString;
        await Assert.ThrowsAsync<PostgresException>(() => Sql.AskAsync(wrong, "select 1"));
    }

    [Fact]
    public async Task Superuser_cannot_log_in()
    {
        var superuser = new NpgsqlConnectionStringBuilder(running.Server.ConnectionString) { Username = "postgres" }.ConnectionString;
        await Assert.ThrowsAsync<PostgresException>(() => Sql.AskAsync(superuser, "select 1"));
    }

    [Fact]
    public async Task Server_has_no_listening_network_socket()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Read from /proc.");
        var process = $"/proc/{running.Server.ServerProcessId}";
        var own = Directory.EnumerateFiles($"{process}/fd").Select(file => new FileInfo(file).LinkTarget).ToHashSet();

        var listening = File.ReadLines($"{process}/net/tcp").Concat(File.ReadLines($"{process}/net/tcp6"))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields is [_, _, _, "0A", ..] && own.Contains($"socket:[{fields[9]}]"));

        Assert.Empty(listening);
    }

    [Fact]
    public async Task Server_of_root_runs_under_another_account()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only when run as root.");
        Assert.DoesNotContain(0, UserIds(running.Server.ServerProcessId));
    }

    [Theory]
    [InlineData("select 'SECRET'::int")]
    [InlineData("select * from \"SECRET\"")]
    [InlineData("do $$ begin raise warning 'SECRET'; end $$")]
    [InlineData("select 'SECRET', pg_sleep(0)")]
    public async Task What_a_query_says_is_not_logged(string statement)
    {
        try
        {
            await Sql.AskAsync(running.Server.ConnectionString, statement);
        }
        catch (PostgresException)
        {
            // Two of them are meant to fail.
        }

        var log = await File.ReadAllTextAsync(running.Layout.Log, ServerFolder.Cancellation);
        Assert.DoesNotContain("SECRET", log, StringComparison.Ordinal);
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private static IEnumerable<int> UserIds(int processId) => File.ReadLines($"/proc/{processId}/status")
        .Single(line => line.StartsWith("Uid:", StringComparison.Ordinal))
        .Split('\t')[1..]
        .Select(number => int.Parse(number, CultureInfo.InvariantCulture));
}
