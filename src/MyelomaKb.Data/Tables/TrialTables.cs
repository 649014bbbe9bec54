using Microsoft.EntityFrameworkCore;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Data.Tables;

internal sealed class TrialRow : IEntryRow
{
    public required string Id { get; init; }

    public EntryKind Kind { get; init; }

    public string? Nct { get; init; }

    public required string Name { get; init; }

    public required string Phase { get; init; }

    public required string Population { get; init; }

    public required string[] Arms { get; init; }

    public int? Enrolled { get; init; }

    public required TrialStatus Status { get; init; }
}

internal sealed class TrialResultRow : IPartRow
{
    public required string TrialId { get; init; }

    public required int Position { get; init; }

    public required Endpoint Endpoint { get; init; }

    public required Measure Measure { get; init; }

    public required string Label { get; init; }

    public required string Arm { get; init; }

    public required decimal Value { get; init; }

    public required ResultUnit Unit { get; init; }

    public decimal? CiLow { get; init; }

    public decimal? CiHigh { get; init; }

    public string? P { get; init; }

    public string? Comparator { get; init; }

    public decimal? ComparatorValue { get; init; }

    public decimal? HazardRatio { get; init; }

    public decimal? HazardRatioLow { get; init; }

    public decimal? HazardRatioHigh { get; init; }

    public string? HazardRatioP { get; init; }
}

internal static class TrialTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<TrialRow>(trial =>
        {
            trial.IsKind(EntryKind.Trial);
            trial.Check("nct", "nct ~ '^NCT[0-9]{8}$'");
            trial.Check("enrolled", "enrolled > 0");
            trial.HasIndex(row => row.Nct);
        });
        model.Entity<TrialResultRow>(result =>
        {
            result.IsPartOf<TrialResultRow, TrialRow>("trial_result", nameof(TrialResultRow.TrialId));
            result.Check("value", "value >= 0 AND (unit <> 'percent' OR value <= 100)");
            result.Check("ci", "(ci_low IS NULL) = (ci_high IS NULL) AND (ci_low IS NULL OR ci_low <= ci_high)");
            result.Check(
                "hazard_ratio", "hazard_ratio > 0 OR (hazard_ratio IS NULL AND hazard_ratio_low IS NULL AND hazard_ratio_p IS NULL)");
            result.Check(
                "hazard_ratio_ci",
                "(hazard_ratio_low IS NULL) = (hazard_ratio_high IS NULL) AND " +
                "(hazard_ratio_low IS NULL OR hazard_ratio_low <= hazard_ratio_high)");
        });
    }
}
