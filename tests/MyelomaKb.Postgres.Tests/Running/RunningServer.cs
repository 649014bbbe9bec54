using MyelomaKb.Postgres.Folders;

namespace MyelomaKb.Postgres.Tests.Running;

/// <summary>One server for the tests of a class that only ask it something.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private readonly ServerFolder _folder = new();
    private PrivatePostgres? _server;

    internal PrivatePostgres Server => _server ?? throw new InvalidOperationException("Not started.");

    internal Layout Layout => _folder.Layout;

    public async ValueTask InitializeAsync() => _server = await _folder.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Dispose();
    }
}
