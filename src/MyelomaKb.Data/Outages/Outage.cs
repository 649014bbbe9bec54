using System.Net.Sockets;
using Npgsql;

namespace MyelomaKb.Data.Outages;

/// <summary>
/// The database cannot be used now. This is the one place that decides it, by SQLSTATE and by errors of the socket. Everything else that
/// fails in the database, such as a wrong statement, is a fault of this program and is thrown.
/// </summary>
/// <param name="Kind">Why.</param>
/// <param name="Cause">The SQLSTATE or the type of the error, for the log.</param>
public sealed record Outage(OutageKind Kind, string Cause)
{
    /// <summary>The outage while this process still prepares the database.</summary>
    public static Outage Starting { get; } = new(OutageKind.Starting, nameof(OutageKind.Starting));

    /// <summary>What is wrong, in one sentence.</summary>
    public string Detail => Kind switch
    {
        OutageKind.Starting => "The database is being prepared.",
        OutageKind.Full => "The disk of the database is full, so nothing can be saved.",
        OutageKind.ReadOnly => "The database is read-only, so nothing can be saved.",
        OutageKind.OutOfConnections => "The database has no free connection.",
        OutageKind.Refusing => "The database refuses this service: its name, its password or the name of the database is wrong.",
        OutageKind.Failing => $"The database reports a failure of its own (SQLSTATE {Cause}).",
        _ => "The database does not answer.",
    };

    /// <summary>The outage that an exception reports; null where it is a fault of this program, or where a caller gave up.</summary>
    public static Outage? Of(Exception fault)
    {
        // A request that was canceled carries the answer of the server inside; an HTTP client's socket is not the database's.
        for (var one = fault; one is not null and not (OperationCanceledException or HttpRequestException); one = one.InnerException)
        {
            if (KindOf(one) is { } kind)
            {
                return new Outage(kind, (one as PostgresException)?.SqlState ?? (one.InnerException ?? one).GetType().Name);
            }
        }

        return null;
    }

    private static OutageKind? KindOf(Exception fault) => fault switch
    {
        PostgresException refused => KindOf(refused.SqlState),
        NpgsqlException { IsTransient: true } lost => IsPoolExhausted(lost) ? OutageKind.OutOfConnections : OutageKind.Away,
        SocketException or TimeoutException => OutageKind.Away,
        _ => null,
    };

    private static OutageKind? KindOf(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => OutageKind.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction => OutageKind.ReadOnly,
        PostgresErrorCodes.TooManyConnections => OutageKind.OutOfConnections,
        PostgresErrorCodes.InvalidCatalogName => OutageKind.Refusing,
        _ => state[..2] switch
        {
            "08" or "57" => OutageKind.Away,
            "28" => OutageKind.Refusing,
            "53" or "58" => OutageKind.Failing,
            _ => null,
        },
    };

    // Npgsql has no type of its own for this. A test fails when its words change.
    private static bool IsPoolExhausted(NpgsqlException fault) =>
        fault.InnerException is TimeoutException && fault.Message.Contains("pool has been exhausted", StringComparison.Ordinal);
}
