namespace MyelomaKb.Postgres.Setup;

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
