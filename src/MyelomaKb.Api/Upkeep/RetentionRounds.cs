using MyelomaKb.Data.Upkeep;
using Npgsql;

namespace MyelomaKb.Api.Upkeep;

/// <summary>
/// Removes, once an hour, what has had its time. No request waits for it, and where it cannot be done the service goes on.
/// </summary>
public sealed class RetentionRounds(TimeProvider time, ILogger<RetentionRounds> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Goes on until the service stops; the first round is at once.</summary>
    public async Task RunAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            do
            {
                await TryAsync(database, cancellation);
            }
            while (await timer.WaitForNextTickAsync(cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    private async Task TryAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        try
        {
            var (keys, flags) = await Retention.RunAsync(database, time.GetUtcNow(), cancellation);
            if (keys + flags > 0)
            {
                log.LogInformation("Removed {Keys} expired or revoked keys and {Flags} old settled flags.", keys, flags);
            }
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            var reason = (fault as PostgresException)?.MessageText ?? fault.GetType().Name;
            log.LogWarning("Expired keys and settled flags could not be removed ({Reason}); the next attempt is in an hour.", reason);
        }
    }
}
