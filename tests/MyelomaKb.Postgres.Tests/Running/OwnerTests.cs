using System.Globalization;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres.Tests.Running;

public sealed class OwnerTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Second_process_is_told_which_process_owns_the_folder()
    {
        using var owner = await HostProcess.RunAsync(_folder.Options);

        using var second = HostProcess.Launch(_folder.Options);

        Assert.Equal(2, await second.EndAsync());
        Assert.Equal(nameof(RefusalReason.InUse), second["refused"]);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"process {owner.Id}."), second["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_process_does_no_harm_to_the_first()
    {
        await using var server = await _folder.StartAsync();

        await _folder.StartRefusedAsync();

        Assert.Equal(1, await Sql.AskAsync(server.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task Folder_can_be_taken_again_after_a_stop()
    {
        await (await _folder.StartAsync()).StopAsync();
        await using var again = await _folder.StartAsync();
        Assert.True(again.ServerIsAlive);
    }

    [Fact]
    public async Task Folder_can_be_taken_again_after_a_refusal()
    {
        await _folder.StartRefusedAsync(options => options with { BinariesFolder = "/nowhere/bin" });
        await using var again = await _folder.StartAsync();
        Assert.True(again.ServerIsAlive);
    }
}
