using System.Globalization;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres.Tests.Binaries;

public sealed class BinariesTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("install PostgreSQL")]
    [InlineData("ConnectionStrings__KnowledgeBase")]
    [InlineData("docker compose up")]
    public async Task Nothing_found_is_one_message_with_a_way_on(string way)
    {
        var refused = await _folder.StartRefusedAsync(WithNothing);

        Assert.Equal(RefusalReason.NoBinaries, refused.Reason);
        Assert.Contains(way, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configured_folder_without_binaries_is_named()
    {
        var refused = await _folder.StartRefusedAsync(options => options with { BinariesFolder = "/nowhere/bin" });
        Assert.Contains("/nowhere/bin", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(19)]
    public async Task Data_of_an_unsupported_major_are_left_untouched(int major)
    {
        var file = await PretendAsync(major);

        var refused = await _folder.StartRefusedAsync();

        Assert.Equal(RefusalReason.WrongMajor, refused.Reason);
        Assert.Equal(Text(major), await File.ReadAllTextAsync(file, ServerFolder.Cancellation));
    }

    [Fact]
    public async Task Data_of_a_major_without_binaries_are_left_untouched()
    {
        await using (var server = await _folder.StartAsync())
            await Sql.AskAsync(server.ConnectionString, "create table kept as select 7 as number");
        var before = await File.ReadAllTextAsync(Path.Combine(_folder.Layout.Data, "PG_VERSION"), ServerFolder.Cancellation);

        var refused = await _folder.StartRefusedAsync(WithNothing);

        Assert.Equal(RefusalReason.WrongMajor, refused.Reason);
        Assert.Contains($"install PostgreSQL {before.Trim()}", refused.Message, StringComparison.Ordinal);
        await using var again = await _folder.StartAsync();
        Assert.Equal(7, await Sql.AskAsync(again.ConnectionString, "select number from kept"));
    }

    private PrivatePostgresOptions WithNothing(PrivatePostgresOptions options) =>
        options with { UseInstalled = false, AllowInstall = false, CacheFolder = _folder.Cache };

    private async Task<string> PretendAsync(int major)
    {
        await (await _folder.StartAsync()).StopAsync();
        var file = Path.Combine(_folder.Layout.Data, "PG_VERSION");
        await File.WriteAllTextAsync(file, Text(major), ServerFolder.Cancellation);
        return file;
    }

    private static string Text(int major) => string.Create(CultureInfo.InvariantCulture, $"{major}\n");
}
