using MyelomaKb.Data.Following;

namespace MyelomaKb.Api.Observing;

/// <summary>The status of the service: its revision, the age of the facts, and its response times.</summary>
public sealed record StatusResponse
{
    /// <summary>The revision in use; absent before the first load.</summary>
    public int? Revision { get; init; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset? LastPublished { get; init; }

    /// <summary>When this process started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Seconds since then.</summary>
    public required long UptimeSeconds { get; init; }

    /// <summary>The state of the database connection.</summary>
    public required DatabaseStatus Database { get; init; }

    /// <summary>How old the facts are, by regulator.</summary>
    public required IReadOnlyDictionary<string, RegulatorFacts> Facts { get; init; }

    /// <summary>Response times since the start, by group of routes, in milliseconds within the service.</summary>
    public required IReadOnlyDictionary<string, LatencyStatus> Latency { get; init; }
}

/// <summary>The link to the database.</summary>
/// <param name="Condition">What it is doing, or what prevents it.</param>
/// <param name="Since">Since when.</param>
/// <param name="Detail">The same in words.</param>
public sealed record DatabaseStatus(FeedCondition Condition, DateTimeOffset Since, string Detail);

/// <summary>What is known about a regulator, and how old it is.</summary>
public sealed record RegulatorFacts
{
    /// <summary>How many approvals are known.</summary>
    public required int Approvals { get; init; }

    /// <summary>The newest decision that is known.</summary>
    public DayAge? NewestDecision { get; init; }

    /// <summary>The day on which an approval was last compared with its sources.</summary>
    public DayAge? NewestReview { get; init; }

    /// <summary>The day of the oldest review.</summary>
    public DayAge? OldestReview { get; init; }
}

/// <summary>A day, and how long ago it is.</summary>
/// <param name="On">The day.</param>
/// <param name="DaysAgo">Days from it to today (UTC).</param>
public sealed record DayAge(DateOnly On, int DaysAgo);

/// <summary>Response times in milliseconds.</summary>
/// <param name="Count">How many there were.</param>
/// <param name="P50">Half took no longer.</param>
/// <param name="P90">Nine in ten took no longer.</param>
/// <param name="P99">99 % took no longer.</param>
/// <param name="Max">The slowest.</param>
public sealed record LatencyStatus(long Count, double P50, double P90, double P99, double Max);
