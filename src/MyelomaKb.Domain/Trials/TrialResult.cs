using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Trials;

/// <summary>One headline result: a value of an arm, its comparator where there is one, and the document that states it.</summary>
public sealed record TrialResult
{
    public required Endpoint Endpoint { get; init; }

    public required Measure Measure { get; init; }

    public required string Label { get; init; }

    public required string Arm { get; init; }

    public required decimal Value { get; init; }

    public required ResultUnit Unit { get; init; }

    public Interval? Ci95 { get; init; }

    /// <summary>The p value as published, such as "&lt;0.001".</summary>
    public string? P { get; init; }

    public string? Comparator { get; init; }

    public decimal? ComparatorValue { get; init; }

    public HazardRatio? HazardRatio { get; init; }

    public required Cite Cite { get; init; }
}

/// <summary>A confidence interval, both ends included.</summary>
public readonly record struct Interval(decimal Low, decimal High);

/// <summary>The hazard of the arm relative to its comparator: below 1 favours the arm.</summary>
public sealed record HazardRatio(decimal Value, Interval? Ci95 = null, string? P = null);

/// <summary>What was measured.</summary>
public enum Endpoint
{
    ProgressionFreeSurvival,
    OverallSurvival,
    OverallResponse,
    VgprOrBetter,
    CompleteResponseOrBetter,
    StringentCompleteResponse,
    CompleteOrNearCompleteResponse,
    MrdNegativity,
    DurationOfResponse,
    TimeToProgression,
    Other,
}

/// <summary>How the value summarises the arm.</summary>
public enum Measure
{
    Median,
    Rate,
    HazardRatio,
    Other,
}

/// <summary>The unit of a result's value.</summary>
public enum ResultUnit
{
    Percent,
    Months,
    Years,
    Weeks,
    Days,
    Ratio,
}
