using MyelomaKb.Postgres.Running;

namespace MyelomaKb.Postgres.Tests.Running;

public sealed class ServerProcessTests
{
    [Fact]
    public void Process_file_of_a_ready_server_tells_all() => Assert.Equal(
        new ServerProcess(4711, "1764022098", new("/srv/kb/run", 5432), IsReady: true),
        ServerProcess.Parse("4711\n/srv/kb/data\n1764022098\n5432\n/srv/kb/run\n\n  557057  12\nready   \n"));

    [Fact]
    public void Process_file_of_a_starting_server_is_not_ready() =>
        Assert.False(ServerProcess.Parse("4711\n/srv/kb/data\n1764022098\n5432\n/srv/kb/run\n\n  557057  12\nstarting\n")?.IsReady);

    [Fact]
    public void Process_file_without_sockets_names_the_address() => Assert.Equal(
        new Endpoint("127.0.0.1", 50123),
        ServerProcess.Parse("4711\nC:/kb/data\n1764022098\n50123\n\n127.0.0.1\n  557057  12\nready   \n")?.Endpoint);

    [Theory]
    [InlineData("")]
    [InlineData("4711\n")]
    [InlineData("x\ny\nz\n")]
    public void Broken_process_file_tells_nothing(string text) => Assert.Null(ServerProcess.Parse(text));

    [Fact]
    public void This_process_is_alive_and_no_server() =>
        Assert.True(ServerProcess.IsAlive(Environment.ProcessId)
            && !new ServerProcess(Environment.ProcessId, "1", new("/srv", 1), IsReady: true).IsServer());
}
