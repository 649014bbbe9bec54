using Microsoft.Extensions.Logging;
using MyelomaKb.Postgres.Binaries;
using MyelomaKb.Postgres.Folders;
using MyelomaKb.Postgres.Running;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres;

/// <summary>A PostgreSQL server of our own: no set up, no open port, gone with the process that started it.</summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    /// <summary>The database that the server is made with.</summary>
    public const string Database = "myelomakb";

    private readonly PrivatePostgresOptions _options;
    private readonly Layout _layout;
    private readonly Launched _launched;
    private readonly Supervisor _supervisor;
    private readonly OwnerLock _owned;
    private int _stopped;

    internal PrivatePostgres(
        PrivatePostgresOptions options, Layout layout, PostgresVersion version, Launched launched, Supervisor supervisor, OwnerLock owned)
    {
        (_options, _layout, _launched, _supervisor, _owned) = (options, layout, launched, supervisor, owned);
        Version = version.ToString();
    }

    /// <summary>Leads to the database as the role that owns it; holds across restarts of the server.</summary>
    public string ConnectionString => _launched.ConnectionString;

    /// <summary>The server's version, such as 18.4.</summary>
    public string Version { get; }

    public string DataFolder => _layout.Root;

    /// <summary>Whether the server was found running, left by a process that was killed.</summary>
    public bool Adopted => _launched.Adopted;

    /// <summary>Whether the data were created by this start.</summary>
    public bool FirstStart => _launched.FirstStart;

    /// <summary>The server's process; another after it died and was started again.</summary>
    public int ServerProcessId => _supervisor.Server.Id;

    public bool ServerIsAlive => ServerProcess.IsAlive(ServerProcessId);

    /// <summary>Starts a server, or takes over the one that a killed process left running in this data folder.</summary>
    public static Task<PrivatePostgresStart> StartAsync(
        PrivatePostgresOptions options, ILogger log, CancellationToken cancellation) => new Opening(options, log).RunAsync(cancellation);

    /// <summary>How another process reaches the server that runs in this data folder; null when none was left running.</summary>
    public static string? TryReadConnectionString(PrivatePostgresOptions options) => Connection.TryRead(Layout.Of(options));

    /// <summary>Stops the server, waiting a bounded time for its end, and lets go of the data folder.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _stopped, 1) == 1)
        {
            return;
        }

        await _supervisor.StopAsync();
        _supervisor.Dispose();
        File.Delete(_layout.Connection);
        _launched.Endpoint.Remove();
        _owned.Dispose();
        if (_options.DeleteOnStop)
        {
            PrivateFile.TryDelete(_layout.Root);
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
