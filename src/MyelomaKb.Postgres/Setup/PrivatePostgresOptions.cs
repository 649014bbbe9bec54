namespace MyelomaKb.Postgres.Setup;

/// <summary>Where a private server keeps its data, and where its programs may come from.</summary>
public sealed record PrivatePostgresOptions
{
    /// <summary>Name of the configuration section that these options are meant to be bound from.</summary>
    public const string Section = "PrivatePostgres";

    /// <summary>Everything that belongs to this server: data, password, log, connection file.</summary>
    public string DataFolder { get; init; } = DefaultFolders.Data;

    /// <summary>Where binaries installed with npm are kept; several data folders may share it.</summary>
    public string CacheFolder { get; init; } = DefaultFolders.Cache;

    /// <summary>A folder that holds <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c>; looked at before any other.</summary>
    public string? BinariesFolder { get; init; }

    /// <summary>Whether PATH and the usual install folders are searched.</summary>
    public bool UseInstalled { get; init; } = true;

    /// <summary>Whether binaries may be installed with npm where none are found.</summary>
    public bool AllowInstall { get; init; } = true;

    /// <summary>False trades safety against a power cut for speed: for servers whose data nobody will miss.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Whether the data folder is deleted once its server has stopped.</summary>
    public bool DeleteOnStop { get; init; }

    /// <summary>A server for one test run: a fresh folder, not durable, gone when it stops.</summary>
    public static PrivatePostgresOptions ThrowAway() => new()
    {
        DataFolder = DefaultFolders.ThrowAway(),
        Durable = false,
        DeleteOnStop = true,
    };
}
