using System.Globalization;
using MyelomaKb.Domain.Approvals;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>Which unconfirmed parts of an approval bear on a result.</summary>
internal static class Doubts
{
    private static readonly string[] Bearing = ["decidedOn", "drug", "regulator", "regimen", "setting", "approvedAs"];

    /// <summary>
    /// The pointers to the record as a whole, to what identifies it, to the judged wording and to events that end or change it.
    /// </summary>
    public static IReadOnlyList<string> Of(Approval approval, LabelVersion version)
    {
        if (approval.Unconfirmed.Count == 0)
        {
            return [];
        }

        var judged = approval.Versions.TakeWhile(one => one != version).Count();
        return [.. approval.Unconfirmed.Where(pointer => Bears(pointer.Trim('/').Split('/')))];

        bool Bears(string[] path) => path switch
        {
            [""] or ["versions"] or ["history"] => true,
            ["versions", var at, ..] => Is(at, judged),
            ["history", var at, ..] => approval.History.Where((one, place) => Is(at, place) && ChangesStanding(one.Event)).Any(),
            [var field, ..] => Bearing.Contains(field),
            [] => true,
        };
    }

    private static bool Is(string text, int place) => text == place.ToString(CultureInfo.InvariantCulture);

    private static bool ChangesStanding(ApprovalEventKind kind) => kind is
        ApprovalEventKind.Superseded or ApprovalEventKind.Withdrawn or ApprovalEventKind.WithdrawalRequested
        or ApprovalEventKind.ConvertedToRegular or ApprovalEventKind.FormulationAdded;
}
