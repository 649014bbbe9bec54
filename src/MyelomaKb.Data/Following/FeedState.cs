namespace MyelomaKb.Data.Following;

/// <summary>How the feed stands: whether there is something to read, and what, if anything, is wrong.</summary>
/// <param name="Condition">What it is doing, or what prevents it.</param>
/// <param name="Since">When it came into this condition.</param>
/// <param name="Detail">The condition in plain words, for operators of the service.</param>
/// <param name="MissingMigrations">The migrations that the database lacks.</param>
public sealed record FeedState(
    FeedCondition Condition, DateTimeOffset Since, string Detail, IReadOnlyList<string> MissingMigrations);

/// <summary>What replication is doing, or what prevents it.</summary>
public enum FeedCondition
{
    /// <summary>It has not reached the database yet.</summary>
    Starting,

    /// <summary>It has the newest revision and looks for the next.</summary>
    Following,

    /// <summary>The database does not answer.</summary>
    Outage,

    /// <summary>The database lacks migrations.</summary>
    SchemaMissing,

    /// <summary>The schema is there, but nothing was ever published.</summary>
    NothingPublished,

    /// <summary>The database is behind an earlier state.</summary>
    Behind,

    /// <summary>The database answers, but this program cannot read its content.</summary>
    Unreadable,
}
