namespace MyelomaKb.Data.Following;

/// <summary>How a process follows the published revisions.</summary>
public sealed record FeedOptions
{
    /// <summary>How often the newest revision is asked for.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether the database is asked to call, which only shortens the wait; off for poolers that lend connections.</summary>
    public bool Listen { get; init; } = true;

    /// <summary>The longest pause before a lost database is tried again; the pauses grow up to it.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an answer to a poll may take before the database counts as lost.</summary>
    public TimeSpan PollTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long a database may be behind what it said before (a replica that catches up) until its word is taken (a restored backup).
    /// </summary>
    public TimeSpan BehindPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A gap of more revisions is closed by loading everything.</summary>
    public int LongestGap { get; init; } = 100;

    /// <summary>How many old revisions are kept at hand.</summary>
    public int OldRevisionsHeld { get; init; } = 8;

    /// <summary>How many old revisions are loaded at the same time.</summary>
    public int OldRevisionsLoading { get; init; } = 2;

    /// <summary>How long a reader waits for an old revision before it counts as unavailable.</summary>
    public TimeSpan OldRevisionTimeout { get; init; } = TimeSpan.FromSeconds(20);
}
