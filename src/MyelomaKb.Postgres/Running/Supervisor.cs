using Microsoft.Extensions.Logging;
using MyelomaKb.Postgres.Folders;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres.Running;

/// <summary>Watches the server and starts it again, on the same endpoint, when it dies under us.</summary>
internal sealed class Supervisor : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Steady = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Postmaster _postmaster;
    private readonly Endpoint _endpoint;
    private readonly ILogger _log;
    private readonly Task _watching;
    private volatile ServerProcess _server;

    public Supervisor(Postmaster postmaster, Launched launched, ILogger log)
    {
        (_postmaster, _server, _endpoint, _log) = (postmaster, launched.Server, launched.Endpoint, log);
        _watching = Task.Run(WatchAsync);
    }

    public ServerProcess Server => _server;

    /// <summary>Stops watching, then the server.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _watching;
        await _postmaster.StopAsync(_server);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task WatchAsync()
    {
        try
        {
            await WatchUntilStoppedAsync(_stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // That is how watching ends.
        }
    }

    private async Task WatchUntilStoppedAsync(CancellationToken stopping)
    {
        var pause = TimeSpan.Zero;
        var life = new Deadline(Steady);
        while (true)
        {
            await Task.Delay(Look, stopping);
            if (ServerProcess.IsAlive(_server.Id))
            {
                continue;
            }

            pause = life.IsOver ? TimeSpan.Zero : pause;
            _log.LogWarning("The PostgreSQL server (process {ProcessId}) has died; it is started again", _server.Id);
            await Task.Delay(pause, stopping);
            await RestartAsync(stopping);
            pause = TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, pause.Ticks * 2 + Look.Ticks));
            life = new Deadline(Steady);
        }
    }

    private async Task RestartAsync(CancellationToken stopping)
    {
        try
        {
            if ((await _postmaster.StartAsync(_endpoint, stopping)).Succeeded(out var server, out var refusal))
            {
                _server = server;
            }
            else
            {
                _log.LogError("The PostgreSQL server could not be started again: {Reason}", refusal.Message);
            }
        }
        catch (Exception error) when (Trouble.IsOutside(error))
        {
            _log.LogError("The PostgreSQL server could not be started again: {Reason}", error.Message);
        }
    }
}
