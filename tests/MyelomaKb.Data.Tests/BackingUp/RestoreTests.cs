using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.BackingUp;
using MyelomaKb.Data.Checking;
using MyelomaKb.Data.Upgrading;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests.BackingUp;

public sealed class RestoreTests(TestDatabases databases)
{
    [Fact]
    public async Task Restored_database_is_the_one_that_was_backed_up()
    {
        await using var from = await databases.FilledAsync();
        await from.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Tab\t, back\\slash, line\nand ü." });
        var file = await BackUpAsync(from);
        await using var to = await databases.EmptyAsync();

        // The checks refuse such a text today; what was stored must come through all the same.
        var restored = Assert.IsType<RestoreOutcome.Restored>(
            await Restore.RunAsync(to.ConnectionString, file, despiteErrors: true, DatabaseActs.Token));

        Assert.Equal(Contents.Of((await from.LoadAsync()).Entries), Contents.Of((await to.LoadAsync()).Entries));
        Assert.Equal(Contents.Of((await from.LoadAsync(1)).Entries), Contents.Of((await to.LoadAsync(1)).Entries));
        Assert.Equal((await from.LoadAsync()).Revision, (await to.LoadAsync()).Revision);
        Assert.Empty((await DeepCheck.RunAsync(to.DataSource, DatabaseActs.Token)).Findings);
        Assert.True(restored.Report.Rows > 7000);
        Assert.Equal(await VerifyAsync(from), await VerifyAsync(to));
    }

    [Fact]
    public async Task Restored_database_can_be_published_to_and_keeps_its_guards()
    {
        await using var from = await databases.FilledAsync();
        var file = await BackUpAsync(from);
        await using var to = await databases.MigratedAsync();
        await Restore.RunAsync(to.ConnectionString, file, DatabaseActs.Token);

        Assert.Equal(2, (await to.ChangeAsync<Drug>("bortezomib", drug => drug with { Summary = "Second." })).Number);
        await to.RefusedAsync("DELETE FROM revision");
    }

    [Fact]
    public async Task Database_that_holds_anything_is_left_alone()
    {
        await using var from = await databases.FilledAsync();
        var file = await BackUpAsync(from);
        await using var to = await databases.FilledAsync();

        var refused = Assert.IsType<RestoreOutcome.Refused>(await Restore.RunAsync(to.ConnectionString, file, DatabaseActs.Token));

        Assert.Contains("not empty", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public async Task File_that_is_cut_off_restores_nothing(double part)
    {
        await using var from = await databases.FilledAsync();
        var file = await BackUpAsync(from);
        file.SetLength((long)(file.Length * part));
        await using var to = await databases.MigratedAsync();

        Assert.IsType<RestoreOutcome.Refused>(await Restore.RunAsync(to.ConnectionString, file, DatabaseActs.Token));

        Assert.Equal(0, await to.ReadAsync<long>("SELECT count(*) FROM revision"));
    }

    [Fact]
    public async Task File_whose_rows_were_changed_restores_nothing()
    {
        await using var from = await databases.FilledAsync();
        var file = Altered(await BackUpAsync(from), "Velcade", "Velcaid");
        await using var to = await databases.MigratedAsync();

        var refused = Assert.IsType<RestoreOutcome.Refused>(await Restore.RunAsync(to.ConnectionString, file, DatabaseActs.Token));

        Assert.Contains("not those that were written", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(0, await to.ReadAsync<long>("SELECT count(*) FROM revision"));
    }

    [Fact]
    public async Task Backup_of_a_later_program_is_refused()
    {
        await using var from = await databases.MigratedAsync();
        var file = Altered(await BackUpAsync(from), "\"version\":1", "\"version\":2");
        await using var to = await databases.EmptyAsync();

        var refused = Assert.IsType<RestoreOutcome.Refused>(await Restore.RunAsync(to.ConnectionString, file, DatabaseActs.Token));

        Assert.Contains("Use the program that wrote it", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"table\":\"entry\"", "[{\"table\":\"entry\"")]
    [InlineData("{\"table\":\"entry\"", "7 {\"table\":\"entry\"")]
    [InlineData("{\"table\":\"entry\"", "{\"table\":\"en\\ud800try\"")]
    [InlineData("{\"table\":\"entry\"", "{\"table\":null")]
    [InlineData("\"migrations\":[", "\"migrations\":null,\"other\":[")]
    [InlineData("\"migrations\":[", "\"migrations\":[null,")]
    [InlineData("\"sequences\":[", "\"sequences\":[{\"name\":\"no_such_sequence\",\"value\":1}")]
    public async Task File_with_a_line_that_holds_something_else_restores_nothing(string line, string instead)
    {
        await using var from = await databases.FilledAsync();
        var file = Altered(await BackUpAsync(from), line, instead);
        await using var to = await databases.MigratedAsync();

        Assert.IsType<RestoreOutcome.Refused>(await Restore.RunAsync(to.ConnectionString, file, DatabaseActs.Token));

        Assert.Equal(0, await to.ReadAsync<long>("SELECT count(*) FROM revision"));
    }

    [Fact]
    public async Task File_of_another_sort_is_refused()
    {
        await using var to = await databases.EmptyAsync();

        Assert.IsType<RestoreOutcome.Refused>(
            await Restore.RunAsync(to.ConnectionString, new MemoryStream("hello"u8.ToArray()), DatabaseActs.Token));
    }

    [Fact]
    public async Task Backup_of_an_older_schema_is_refused()
    {
        await using var from = await databases.MigratedAsync();
        var file = Altered(await BackUpAsync(from), SchemaState.Migrations[0], "20261124222400_KnowledgeBase");
        await using var to = await databases.EmptyAsync();

        var refused = Assert.IsType<RestoreOutcome.Refused>(await Restore.RunAsync(to.ConnectionString, file, DatabaseActs.Token));

        Assert.Contains("20261124222400_KnowledgeBase", refused.Reason, StringComparison.Ordinal);
    }

    private static Task<AuditReport> VerifyAsync(TestDatabase database) =>
        AuditVerification.RunAsync(database.DataSource, null, DatabaseActs.Token);

    private static async Task<MemoryStream> BackUpAsync(TestDatabase database)
    {
        var file = new MemoryStream();
        await Backup.WriteAsync(database.DataSource, file, TimeProvider.System, DatabaseActs.Token);
        file.Position = 0;
        return file;
    }

    private static MemoryStream Altered(Stream file, string text, string by)
    {
        using var reader = new StreamReader(new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionMode.Decompress));
        var altered = new MemoryStream();
        using (var writer = new StreamWriter(
            new System.IO.Compression.GZipStream(altered, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)))
        {
            writer.Write(reader.ReadToEnd().Replace(text, by, StringComparison.Ordinal));
        }

        altered.Position = 0;
        return altered;
    }
}
