using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres;

/// <summary>What came of starting a private server: it runs, or it was refused with a reason.</summary>
public abstract record PrivatePostgresStart
{
    private PrivatePostgresStart()
    {
    }

    /// <summary>The server answers and is owned by this process until it is stopped or disposed.</summary>
    public sealed record Running(PrivatePostgres Server) : PrivatePostgresStart;

    /// <summary>No server; the message says why and what to do, for the person who started the program.</summary>
    public sealed record Refused(RefusalReason Reason, string Message) : PrivatePostgresStart;
}
