using System.Net.Sockets;
using MyelomaKb.Data.Outages;
using MyelomaKb.Testing;
using Npgsql;

namespace MyelomaKb.Data.Tests.Outages;

/// <summary>What is an outage of the database, of which kind, and what is a fault of this program.</summary>
public sealed class OutageTests(TestDatabases databases)
{
    [Theory]
    [InlineData("53100", OutageKind.Full)]
    [InlineData("25006", OutageKind.ReadOnly)]
    [InlineData("53300", OutageKind.OutOfConnections)]
    [InlineData("53200", OutageKind.Failing)]
    [InlineData("58030", OutageKind.Failing)]
    [InlineData("57P01", OutageKind.Away)]
    [InlineData("57P03", OutageKind.Away)]
    [InlineData("57014", OutageKind.Away)]
    [InlineData("08006", OutageKind.Away)]
    [InlineData("28P01", OutageKind.Refusing)]
    [InlineData("3D000", OutageKind.Refusing)]
    [InlineData("42601", null)]
    [InlineData("42P01", null)]
    [InlineData("22021", null)]
    [InlineData("23505", null)]
    [InlineData("40001", null)]
    [InlineData("P0001", null)]
    [InlineData("XX000", null)]
    public async Task State_that_the_server_answers_is_an_outage_of_its_kind_or_none(string state, OutageKind? kind)
    {
        await using var database = await databases.EmptyAsync();
        var fault = await Assert.ThrowsAsync<PostgresException>(
            () => database.ExecuteAsync($"DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '{state}'; END $$"));
        Assert.Equal(kind, Outage.Of(fault)?.Kind);
        Assert.Equal(kind, Outage.Of(new InvalidOperationException("A wrapper.", fault))?.Kind);
    }

    [Fact]
    public async Task Database_that_accepts_no_writes_is_read_only()
    {
        await using var database = await databases.EmptyAsync();
        var fault = await Assert.ThrowsAsync<PostgresException>(
            () => database.ExecuteAsync("BEGIN READ ONLY; CREATE TABLE made (one int); COMMIT"));
        Assert.Equal(OutageKind.ReadOnly, Outage.Of(fault)?.Kind);
    }

    [Fact]
    public async Task Pool_without_a_free_connection_is_out_of_connections()
    {
        await using var database = await databases.EmptyAsync();
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxPoolSize = 1, Timeout = 1, Pooling = true }.ConnectionString);
        await using var held = await source.OpenConnectionAsync(DatabaseActs.Token);
        var fault = await Assert.ThrowsAsync<NpgsqlException>(async () => await source.OpenConnectionAsync(DatabaseActs.Token));
        Assert.Equal(OutageKind.OutOfConnections, Outage.Of(fault)?.Kind);
    }

    [Fact]
    public async Task Lost_line_and_closed_port_are_away()
    {
        await using var database = await databases.EmptyAsync();
        await using var wire = new Relay(database.ConnectionString);
        await using var source = NpgsqlDataSource.Create(wire.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(DatabaseActs.Token);
        await using var command = new NpgsqlCommand("SELECT 1", connection);
        wire.Cut();
        var lost = await Assert.ThrowsAnyAsync<Exception>(() => command.ExecuteScalarAsync(DatabaseActs.Token));
        var closed = await Assert.ThrowsAnyAsync<Exception>(async () => await source.OpenConnectionAsync(DatabaseActs.Token));
        Assert.Equal([OutageKind.Away, OutageKind.Away], [Outage.Of(lost)?.Kind, Outage.Of(closed)?.Kind]);
    }

    [Fact]
    public void Caller_who_gave_up_and_socket_of_something_else_are_none()
    {
        Assert.Null(Outage.Of(new OperationCanceledException("Canceled.", new TimeoutException())));
        Assert.Null(Outage.Of(new HttpRequestException("Another server.", new SocketException())));
        Assert.Null(Outage.Of(new IOException("A file.")));
    }

    [Fact]
    public void Every_kind_says_what_is_wrong_in_words_of_its_own()
    {
        var details = Enum.GetValues<OutageKind>().Select(kind => new Outage(kind, "00000").Detail).ToList();
        Assert.Equal(details.Count, details.Distinct().Count());
        Assert.All(details, detail => Assert.EndsWith(".", detail, StringComparison.Ordinal));
    }
}
