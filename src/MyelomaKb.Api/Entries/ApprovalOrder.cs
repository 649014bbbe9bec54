using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain.Approvals;

namespace MyelomaKb.Api.Entries;

/// <summary>
/// The order of approvals in every list: newest decision first, then by id; what was decided later than the day is not there.
/// </summary>
public static class ApprovalOrder
{
    public static IEnumerable<Approval> Of(IEnumerable<Approval> approvals, Snapshot snapshot) => approvals
        .Where(approval => approval.DecidedBy(snapshot.Day))
        .OrderByDescending(approval => approval.DecidedOn)
        .ThenBy(approval => approval.Id);
}
