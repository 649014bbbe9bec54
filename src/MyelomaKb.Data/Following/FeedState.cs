namespace MyelomaKb.Data.Following;

/// <summary>How the feed stands: whether there is something to read, and what, if anything, is wrong.</summary>
/// <param name="Condition">What it is doing, or what hinders it.</param>
/// <param name="Since">When it came into this condition.</param>
/// <param name="Detail">The condition in plain words, for whoever looks after the service.</param>
/// <param name="MissingMigrations">The migrations that the database lacks.</param>
public sealed record FeedState(
    FeedCondition Condition, DateTimeOffset Since, string Detail, IReadOnlyList<string> MissingMigrations);

/// <summary>What the feed is doing, or what hinders it.</summary>
public enum FeedCondition
{
    /// <summary>It has not reached the database yet.</summary>
    Starting,

    /// <summary>All is well: it holds the newest revision and looks for the next.</summary>
    Following,

    /// <summary>The database does not answer.</summary>
    Outage,

    /// <summary>The database lacks migrations.</summary>
    SchemaMissing,

    /// <summary>The schema is there, but nothing was ever published.</summary>
    NothingPublished,

    /// <summary>The database is behind what it said before.</summary>
    Behind,

    /// <summary>The database answers, but not with what this program can read.</summary>
    Unreadable,
}
