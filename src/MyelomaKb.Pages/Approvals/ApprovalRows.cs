using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Pages.Frame;
using MyelomaKb.Pages.Pictures;

namespace MyelomaKb.Pages.Approvals;

/// <summary>Approvals as rows of a picture.</summary>
public static class ApprovalRows
{
    /// <summary>Those of one treatment and one setting together, the first decided first.</summary>
    public static IEnumerable<PictureRow> Of(IEnumerable<Approval> approvals, KnowledgeBase kb) =>
        Of(approvals, approval => Regimens.Name(approval, kb), approval => approval.DecidedOn);

    /// <summary>The same of approvals that cover a drug, each from when on it does.</summary>
    public static IEnumerable<PictureRow> Of(IEnumerable<Approval> approvals, Drug drug, KnowledgeBase kb) =>
        Of(approvals, approval => Regimens.Name(approval, kb, drug), approval => DrugApprovals.Since(approval, drug));

    private static IEnumerable<PictureRow> Of(
        IEnumerable<Approval> approvals, Func<Approval, string> name, Func<Approval, DateOnly> since) => approvals
        .OrderBy(since).ThenBy(approval => approval.Id)
        .GroupBy(approval => $"{name(approval)} ({Say.Name(approval.Setting).ToLowerInvariant()})")
        .Select(group => new PictureRow(group.Key, [.. group]) { Since = since });
}
