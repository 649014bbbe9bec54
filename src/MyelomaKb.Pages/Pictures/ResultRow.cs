using System.Globalization;
using MyelomaKb.Domain.Trials;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.Pictures;

/// <summary>The scales on which results are drawn.</summary>
public enum ResultScale
{
    Percent,
    Time,
    Hazard,
    Other,
}

/// <summary>A result as the picture shows it; a hazard ratio told along with another result is a row of its own.</summary>
public sealed record ResultRow(string Trial, string Label, string Arm, decimal Value, string Unit, ResultScale Scale)
{
    private const decimal MonthsInYear = 12;
    private const decimal WeeksInMonth = 4.345m;
    private const decimal DaysInMonth = 30.44m;

    public Interval? Interval { get; init; }

    public string? ComparedWith { get; init; }

    public decimal? Comparator { get; init; }

    public string? P { get; init; }

    /// <summary>"62 % against 32 % (95 % interval 50 to 70; p 0.001)".</summary>
    public string Text
    {
        get
        {
            var unit = Unit == "%" ? " %" : Unit.Length > 0 ? $" {Unit}" : "";
            var against = Comparator is { } other ? $" against {Number(other)}{unit}{(ComparedWith is { } arm ? $" with {arm}" : "")}" : "";
            string?[] more =
            [
                Interval is { } interval ? $"95 % interval {Number(interval.Low)} to {Number(interval.High)}" : null,
                P is { } p ? $"p {p}" : null,
            ];
            var inside = string.Join("; ", more.Where(part => part is not null));
            return $"{Number(Value)}{unit}{against}{(inside.Length > 0 ? $" ({inside})" : "")}";
        }
    }

    /// <summary>The rows of a result.</summary>
    public static IEnumerable<ResultRow> Of(Trial trial, TrialResult result)
    {
        var (scale, unit, factor) = ScaleOf(result);
        var hazard = result.HazardRatio;
        var isTheHazard = scale == ResultScale.Hazard && hazard?.Value == result.Value;
        yield return new ResultRow(trial.Name, Say.Capital(result.Label), result.Arm, result.Value * factor, unit, scale)
        {
            Interval = result.Ci95 is { } ci ? new Interval(ci.Low * factor, ci.High * factor) : isTheHazard ? hazard!.Ci95 : null,
            ComparedWith = result.Comparator,
            Comparator = result.ComparatorValue * factor,
            P = result.P ?? (isTheHazard ? hazard!.P : null),
        };
        if (hazard is not null && !isTheHazard)
        {
            yield return new ResultRow(trial.Name, $"Hazard ratio of {result.Label}", result.Arm, hazard.Value, "", ResultScale.Hazard)
            {
                Interval = hazard.Ci95,
                ComparedWith = result.Comparator,
                P = hazard.P,
            };
        }
    }

    // Times are drawn in months, whatever unit they were published in.
    private static (ResultScale Scale, string Unit, decimal Factor) ScaleOf(TrialResult result) => result.Unit switch
    {
        ResultUnit.Percent => (ResultScale.Percent, "%", 1),
        ResultUnit.Months => (ResultScale.Time, "months", 1),
        ResultUnit.Years => (ResultScale.Time, "months", MonthsInYear),
        ResultUnit.Weeks => (ResultScale.Time, "months", 1 / WeeksInMonth),
        ResultUnit.Days => (ResultScale.Time, "months", 1 / DaysInMonth),
        ResultUnit.Ratio => (result.Measure == Measure.HazardRatio ? ResultScale.Hazard : ResultScale.Other, "", 1),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    private static string Number(decimal value) => value.ToString(value < 10 ? "0.##" : "0.#", CultureInfo.InvariantCulture);
}
