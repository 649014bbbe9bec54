using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Data.Tables;

/// <summary>A trial as rows, and back.</summary>
internal static class TrialRows
{
    public static IEnumerable<object> Rows(Trial trial) =>
        [RowOf(trial), .. trial.Results.Select((result, at) => RowOf(trial, result, at))];

    public static IEnumerable<Trial> Read(StoredRows rows)
    {
        var results = rows.PartsBy<TrialResultRow>(row => row.TrialId);
        return rows.All<TrialRow>().Select(row => new Trial
        {
            Id = new(row.Id),
            Nct = row.Nct,
            Name = row.Name,
            Phase = row.Phase,
            Population = row.Population,
            Arms = row.Arms,
            Enrolled = row.Enrolled,
            Status = row.Status,
            Results = [.. results[row.Id].Select(result => ResultOf(result, rows))],
        });
    }

    private static TrialRow RowOf(Trial trial) => new()
    {
        Id = trial.Slug,
        Nct = trial.Nct,
        Name = trial.Name,
        Phase = trial.Phase,
        Population = trial.Population,
        Arms = [.. trial.Arms],
        Enrolled = trial.Enrolled,
        Status = trial.Status,
    };

    private static TrialResultRow RowOf(Trial trial, TrialResult result, int at) => new()
    {
        TrialId = trial.Slug,
        Position = at,
        Endpoint = result.Endpoint,
        Measure = result.Measure,
        Label = result.Label,
        Arm = result.Arm,
        Value = result.Value,
        Unit = result.Unit,
        CiLow = result.Ci95?.Low,
        CiHigh = result.Ci95?.High,
        P = result.P,
        Comparator = result.Comparator,
        ComparatorValue = result.ComparatorValue,
        HazardRatio = result.HazardRatio?.Value,
        HazardRatioLow = result.HazardRatio?.Ci95?.Low,
        HazardRatioHigh = result.HazardRatio?.Ci95?.High,
        HazardRatioP = result.HazardRatio?.P,
    };

    private static TrialResult ResultOf(TrialResultRow row, StoredRows rows) => new()
    {
        Endpoint = row.Endpoint,
        Measure = row.Measure,
        Label = row.Label,
        Arm = row.Arm,
        Value = row.Value,
        Unit = row.Unit,
        Ci95 = IntervalOf(row.CiLow, row.CiHigh),
        P = row.P,
        Comparator = row.Comparator,
        ComparatorValue = row.ComparatorValue,
        HazardRatio = row.HazardRatio is { } ratio
            ? new HazardRatio(ratio, IntervalOf(row.HazardRatioLow, row.HazardRatioHigh), row.HazardRatioP)
            : null,
        Cite = rows.OneCite(new EntryRef(EntryKind.Trial, row.TrialId), Pointers.Result(row.Position)),
    };

    private static Interval? IntervalOf(decimal? low, decimal? high) =>
        low is { } from && high is { } to ? new Interval(from, to) : null;
}
