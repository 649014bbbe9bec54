using System.Text.RegularExpressions;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Domain.Editing;

/// <summary>A trial's number has its form, and a result's value fits its unit and its interval.</summary>
internal static partial class TrialChecks
{
    public static void Run(EntrySet set)
    {
        foreach (var trial in set.Of<Trial>())
        {
            set.Require(trial.Nct is null || Nct().IsMatch(trial.Nct), trial, "/nct", "a trial number is NCT and eight digits");
            set.Require(trial.Enrolled is not < 1, trial, "/enrolled", "nobody was enrolled");
            set.RequireOnce(trial, "/arms", trial.Arms);
            foreach (var (at, result) in trial.Results.Index())
            {
                CheckResult(set, trial, $"/results/{at}", result);
            }
        }
    }

    private static void CheckResult(EntrySet set, Trial trial, string pointer, TrialResult result)
    {
        CheckValue(set, trial, $"{pointer}/value", result.Value, result.Unit);
        if (result.ComparatorValue is { } other)
        {
            CheckValue(set, trial, $"{pointer}/comparatorValue", other, result.Unit);
            set.Require(result.Comparator is not null, trial, pointer, "there is a comparator's value, but no comparator");
        }

        var unit = $"{pointer}/unit";
        set.Require(result.Measure != Measure.HazardRatio || result.Unit == ResultUnit.Ratio, trial, unit, "a hazard ratio is a ratio");
        set.Require(result.Measure != Measure.Rate || result.Unit == ResultUnit.Percent, trial, unit, "a rate is given in percent");
        CheckInterval(set, trial, pointer, result.Value, result.Ci95);
        if (result.HazardRatio is { } ratio)
        {
            set.Require(ratio.Value > 0, trial, $"{pointer}/hazardRatio/value", "a hazard ratio is greater than 0");
            CheckInterval(set, trial, $"{pointer}/hazardRatio", ratio.Value, ratio.Ci95);
        }
    }

    private static void CheckValue(EntrySet set, Trial trial, string pointer, decimal value, ResultUnit unit)
    {
        set.Require(value >= 0, trial, pointer, "the value is negative");
        set.Require(unit != ResultUnit.Percent || value <= 100, trial, pointer, "more than 100 percent");
    }

    private static void CheckInterval(EntrySet set, Entry trial, string pointer, decimal value, Interval? interval)
    {
        if (interval is { } ci)
        {
            set.Require(ci.Low <= ci.High, trial, $"{pointer}/ci95", "the interval ends before it starts");
            set.Require(
                ci.Low > ci.High || (ci.Low <= value && value <= ci.High), trial, $"{pointer}/ci95", "the value lies outside its interval");
        }
    }

    [GeneratedRegex("^NCT[0-9]{8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Nct();
}
