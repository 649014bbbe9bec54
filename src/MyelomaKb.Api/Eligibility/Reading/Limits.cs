namespace MyelomaKb.Api.Eligibility.Reading;

/// <summary>Bounds of what a request may tell; beyond them a value is taken for a slip.</summary>
internal static class Limits
{
    public const int OldestYears = 130;
    public const int MostLines = 50;
    public const int MostDays = 36_500;
    public const int MostAgents = 20;
    public const int HighestEcog = 5;
    public const decimal LightestKg = 1;
    public const decimal HeaviestKg = 500;
    public const decimal HighestLab = 10_000_000;
    public const int LongestPhrase = 200;

    /// <summary>No drug against myeloma was approved before this day.</summary>
    public static readonly DateOnly EarliestAsOf = new(1950, 1, 1);
}
