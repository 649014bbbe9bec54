using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Trials;

namespace MyelomaKb.Data.Tables;

/// <summary>An approval as rows, and back.</summary>
internal static class ApprovalRows
{
    public static IEnumerable<object> Rows(Approval approval) =>
    [
        RowOf(approval),
        .. approval.Regimen.Select((part, at) => new ApprovalComponentRow
        {
            ApprovalId = approval.Slug, Position = at, DrugId = part.Drug.Value, Optional = part.Optional,
        }),
        .. approval.Versions.Select((version, at) => new ApprovalVersionRow
        {
            ApprovalId = approval.Slug,
            Position = at,
            ValidFrom = version.From,
            Indication = version.Indication,
            Criteria = version.Criteria,
            Basis = version.Basis,
        }),
        .. approval.History.Select((one, at) => new ApprovalEventRow
        {
            ApprovalId = approval.Slug, Position = at, HappenedOn = one.On, Event = one.Event, DrugId = one.Drug?.Value, Note = one.Note,
        }),
        .. approval.Trials.Select((trial, at) => new ApprovalTrialRow
        {
            ApprovalId = approval.Slug, Position = at, TrialId = trial.Value,
        }),
    ];

    public static IEnumerable<Approval> Read(StoredRows rows)
    {
        var regimens = rows.PartsBy<ApprovalComponentRow>(row => row.ApprovalId);
        var versions = rows.PartsBy<ApprovalVersionRow>(row => row.ApprovalId);
        var events = rows.PartsBy<ApprovalEventRow>(row => row.ApprovalId);
        var trials = rows.PartsBy<ApprovalTrialRow>(row => row.ApprovalId);
        return rows.All<ApprovalRow>().Select(row => new Approval
        {
            Id = new(row.Id),
            Drug = new(row.DrugId),
            Regulator = row.Regulator,
            Brand = row.Brand,
            Application = row.Application,
            DecidedOn = row.DecidedOn,
            DecidedOnBasis = row.DecidedOnBasis,
            ApprovedAs = row.ApprovedAs,
            Regimen = [.. regimens[row.Id].Select(part => new RegimenPart(new(part.DrugId), part.Optional))],
            Setting = row.Setting,
            Versions = [.. versions[row.Id].Select(version => VersionOf(version, rows))],
            History = [.. events[row.Id].Select(one => EventOf(one, rows))],
            SupersededBy = row.SupersededById is { } by ? new Id<Approval>(by) : null,
            Trials = [.. trials[row.Id].Select(trial => new Id<Trial>(trial.TrialId))],
        });
    }

    private static ApprovalRow RowOf(Approval approval) => new()
    {
        Id = approval.Slug,
        DrugId = approval.Drug.Value,
        Regulator = approval.Regulator,
        Brand = approval.Brand,
        Application = approval.Application,
        DecidedOn = approval.DecidedOn,
        DecidedOnBasis = approval.DecidedOnBasis,
        ApprovedAs = approval.ApprovedAs,
        Setting = approval.Setting,
        SupersededById = approval.SupersededBy?.Value,
    };

    private static LabelVersion VersionOf(ApprovalVersionRow row, StoredRows rows) => new(
        row.ValidFrom,
        row.Indication,
        row.Criteria,
        row.Basis,
        rows.Cites(new EntryRef(EntryKind.Approval, row.ApprovalId), Pointers.Version(row.Position)));

    private static ApprovalEvent EventOf(ApprovalEventRow row, StoredRows rows) => new(
        row.HappenedOn,
        row.Event,
        row.DrugId is { } drug ? new Id<Drug>(drug) : null,
        row.Note,
        rows.Cites(new EntryRef(EntryKind.Approval, row.ApprovalId), Pointers.Event(row.Position)));
}
