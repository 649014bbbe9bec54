using Npgsql;

namespace MyelomaKb.Data.Following;

/// <summary>Waits for the next look at the database: for its call where it calls, and never longer than the poll interval.</summary>
internal sealed class WakeUp
{
    /// <summary>The channel on which a publication calls.</summary>
    public const string Channel = "myelomakb_revision";

    private readonly NpgsqlConnection _connection;
    private readonly FeedOptions _options;
    private readonly TimeProvider _time;
    private readonly bool _listening;

    private WakeUp(NpgsqlConnection connection, FeedOptions options, TimeProvider time, bool listening)
    {
        _connection = connection;
        _options = options;
        _time = time;
        _listening = listening;
    }

    public static async Task<WakeUp> OnAsync(NpgsqlConnection connection, FeedOptions options, TimeProvider time, CancellationToken ct) =>
        new(connection, options, time, options.Listen && await TryListenAsync(connection, ct));

    public Task WaitAsync(CancellationToken ct) =>
        _listening ? _connection.WaitAsync(_options.Poll, ct) : Task.Delay(_options.Poll, _time, ct);

    private static async Task<bool> TryListenAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        try
        {
            await using var command = new NpgsqlCommand($"LISTEN {Channel}", connection);
            await command.ExecuteNonQueryAsync(ct);
            return true;
        }
        catch (PostgresException)
        {
            // A replica in recovery cannot be listened to; polling alone does.
            return false;
        }
    }
}
