using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Pages.Pictures;

/// <summary>A row of a picture of approvals: a drug or a use, with the approvals behind it.</summary>
public sealed record PictureRow(string Label, IReadOnlyCollection<Approval> Approvals)
{
    /// <summary>
    /// From when on an approval counts in the row: from its decision, or from when it covers the form that the row is about.
    /// </summary>
    public Func<Approval, DateOnly> Since { get; init; } = approval => approval.DecidedOn;

    /// <summary>The rows with those approvals that count; rows without any are left out.</summary>
    public static IReadOnlyList<PictureRow> Of(IEnumerable<PictureRow> rows, Func<PictureRow, Approval, bool> counts) =>
    [
        .. rows.Select(row => row with { Approvals = [.. row.Approvals.Where(approval => counts(row, approval))] })
            .Where(row => row.Approvals.Count > 0),
    ];

    /// <summary>The row's lanes: the approvals of each regulator that has any.</summary>
    public IEnumerable<(Regulator Regulator, IReadOnlyCollection<Approval> Approvals)> ByRegulator() =>
        from approval in Approvals
        group approval by approval.Regulator into lane
        orderby lane.Key
        select (lane.Key, (IReadOnlyCollection<Approval>)[.. lane]);
}
