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

/// <summary>Why no private server could be started.</summary>
public enum RefusalReason
{
    /// <summary>No PostgreSQL of a supported version was found, and none could be installed.</summary>
    NoBinaries,

    /// <summary>The data were written by a major version of which no binaries can be had.</summary>
    WrongMajor,

    /// <summary>Another process owns the data folder.</summary>
    InUse,

    /// <summary>A folder, file or account cannot be used as it must be.</summary>
    NotUsable,

    /// <summary>PostgreSQL itself gave up while creating the data or starting.</summary>
    ServerFailed,
}
