namespace MyelomaKb.Postgres.Tests.Running;

public sealed class PasswordTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lost_password_is_replaced_at_the_next_start()
    {
        await using (var first = await _folder.StartAsync())
            await Sql.AskAsync(first.ConnectionString, "create table kept as select 7 as number");
        File.Delete(_folder.Layout.Password);

        await using var later = await _folder.StartAsync();

        Assert.Equal(7, await Sql.AskAsync(later.ConnectionString, "select number from kept"));
    }

    [Fact]
    public async Task Orphan_whose_password_is_lost_is_restarted_with_a_new_one()
    {
        using var killed = await HostProcess.RunAsync(_folder.Options);
        killed.Kill();
        await killed.EndAsync();
        File.Delete(_folder.Layout.Password);

        await using var server = await _folder.StartAsync();

        Assert.False(server.Adopted);
        Assert.Equal(1, await Sql.AskAsync(server.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Password_that_does_not_fit_is_explained_and_leaves_no_server()
    {
        await (await _folder.StartAsync()).StopAsync();
        await File.WriteAllTextAsync(_folder.Layout.Password, "mistaken", ServerFolder.Cancellation);

        var refused = await _folder.StartRefusedAsync();

        Assert.Contains(_folder.Layout.Password, refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(MyelomaKb.Postgres.Running.ServerProcess.PathIn(_folder.Layout.Data)));
    }
}
