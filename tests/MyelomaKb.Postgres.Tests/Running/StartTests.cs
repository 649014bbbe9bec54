using MyelomaKb.Postgres.Folders;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres.Tests.Running;

public sealed class StartTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task First_start_makes_a_database_that_answers()
    {
        await using var server = await _folder.StartAsync();

        Assert.True(server is { FirstStart: true, Adopted: false, ServerIsAlive: true });
        Assert.Equal("myelomakb", await Sql.AskAsync(server.ConnectionString, "select current_database()::text"));
    }

    [Fact]
    public async Task Later_start_finds_what_was_stored()
    {
        await using (var first = await _folder.StartAsync())
            await Sql.AskAsync(first.ConnectionString, "create table kept as select 7 as number");

        await using var later = await _folder.StartAsync();

        Assert.False(later.FirstStart);
        Assert.Equal(7, await Sql.AskAsync(later.ConnectionString, "select number from kept"));
    }

    [Fact]
    public async Task Stopped_server_is_gone_and_no_longer_announced()
    {
        var server = await _folder.StartAsync();
        var announced = PrivatePostgres.TryReadConnectionString(_folder.Options);

        await server.StopAsync();

        Assert.Equal(server.ConnectionString, announced);
        Assert.False(server.ServerIsAlive);
        Assert.Null(PrivatePostgres.TryReadConnectionString(_folder.Options));
    }

    [Fact]
    public async Task Path_too_long_for_a_socket_still_works()
    {
        var deep = Path.Combine(_folder.Options.DataFolder, new string('x', 120));

        await using var server = await _folder.StartAsync(options => options with { DataFolder = deep });

        Assert.Equal(1, await Sql.AskAsync(server.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Path_with_spaces_quotes_and_letters_beyond_ascii_works()
    {
        var odd = Path.Combine(_folder.Options.DataFolder, "Zoë's \"data\", $HOME");

        await using var server = await _folder.StartAsync(options => options with { DataFolder = odd });

        Assert.Equal(1, await Sql.AskAsync(server.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Server_of_root_can_run_as_nobody()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only when run as root.");
        PrivateFile.MakeFolder(_folder.Layout.Root, PrivateFile.Enterable);
        await File.WriteAllTextAsync(_folder.Layout.Account, "nobody", ServerFolder.Cancellation);

        await using var server = await _folder.StartAsync();

        Assert.Equal(1, await Sql.AskAsync(server.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Folder_that_the_servers_account_cannot_enter_is_explained()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only when run as root.");
        var closed = Directory.CreateDirectory(_folder.Layout.Root);
        PrivateFile.SetMode(closed.FullName, PrivateFile.OwnersFolder);

        var refused = await _folder.StartRefusedAsync();

        Assert.Equal(RefusalReason.NotUsable, refused.Reason);
        Assert.Contains("let the account", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_with_something_else_in_it_is_left_alone()
    {
        Directory.CreateDirectory(_folder.Layout.Data);
        var letter = Path.Combine(_folder.Layout.Data, "letter.txt");
        await File.WriteAllTextAsync(letter, "Dear", ServerFolder.Cancellation);

        var refused = await _folder.StartRefusedAsync();

        Assert.Equal(RefusalReason.NotUsable, refused.Reason);
        Assert.Equal([letter], Directory.EnumerateFileSystemEntries(_folder.Layout.Data));
    }
}
