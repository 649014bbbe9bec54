using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Data.Tables;

/// <summary>A combination as rows, and back.</summary>
internal static class CombinationRows
{
    public static IEnumerable<object> Rows(Combination combination) =>
    [
        new CombinationRow
        {
            Id = combination.Slug,
            Abbreviation = combination.Abbreviation,
            Name = combination.Name,
            Aliases = [.. combination.Aliases],
            Summary = combination.Summary,
        },
        .. combination.Components.Select((part, at) => new CombinationComponentRow
        {
            CombinationId = combination.Slug, Position = at, DrugId = part.Drug.Value, Role = part.Role,
        }),
        .. combination.Settings.Select((setting, at) => RowOf(combination, setting, at)),
        .. combination.Approvals.Select((approval, at) => new CombinationApprovalRow
        {
            CombinationId = combination.Slug, Position = at, ApprovalId = approval.Value,
        }),
        .. combination.Trials.Select((trial, at) => new CombinationTrialRow
        {
            CombinationId = combination.Slug, Position = at, TrialId = trial.Value,
        }),
    ];

    public static IEnumerable<Combination> Read(StoredRows rows)
    {
        var components = rows.PartsBy<CombinationComponentRow>(row => row.CombinationId);
        var settings = rows.PartsBy<CombinationSettingRow>(row => row.CombinationId);
        var approvals = rows.PartsBy<CombinationApprovalRow>(row => row.CombinationId);
        var trials = rows.PartsBy<CombinationTrialRow>(row => row.CombinationId);
        return rows.All<CombinationRow>().Select(row => new Combination
        {
            Id = new(row.Id),
            Abbreviation = row.Abbreviation,
            Name = row.Name,
            Aliases = row.Aliases,
            Components = [.. components[row.Id].Select(part => new Component(new(part.DrugId), part.Role))],
            Settings = [.. settings[row.Id].Select(SettingOf)],
            Approvals = [.. approvals[row.Id].Select(approval => new Id<Approval>(approval.ApprovalId))],
            Trials = [.. trials[row.Id].Select(trial => new Id<Trial>(trial.TrialId))],
            Summary = row.Summary,
        });
    }

    private static CombinationSettingRow RowOf(Combination combination, CombinationSetting setting, int at) => new()
    {
        CombinationId = combination.Slug,
        Position = at,
        Setting = setting.Setting,
        LinesAtLeast = (int?)setting.Lines?.AtLeast,
        LinesAtMost = (int?)setting.Lines?.AtMost,
        Note = setting.Note,
    };

    private static CombinationSetting SettingOf(CombinationSettingRow row) => new(
        row.Setting,
        row.LinesAtLeast is null && row.LinesAtMost is null ? null : new Bounds(row.LinesAtLeast, row.LinesAtMost),
        row.Note);
}
