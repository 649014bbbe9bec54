using MyelomaKb.Domain.Eligibility.Judging;

namespace MyelomaKb.Domain.Eligibility.Reasons;

/// <summary>Sums up the approvals of each exact set of drugs.</summary>
internal static class RegimenVerdicts
{
    /// <summary>By verdict, then in the order in which the approvals come.</summary>
    public static IReadOnlyList<RegimenVerdict> Of(IReadOnlyList<JudgedApproval> approvals, Judgment judgment) =>
    [
        .. approvals
            .SelectMany(approval => approval.Regimens, (approval, regimen) => (approval, regimen))
            .GroupBy(pair => (pair.approval.Approval.Regulator, string.Join('+', pair.regimen)))
            .Select(group => Of(group.First().regimen, [.. group.Select(pair => pair.approval).Distinct()], judgment))
            .OrderBy(verdict => verdict.Verdict)];

    private static RegimenVerdict Of(
        IReadOnlyList<Common.Id<Drugs.Drug>> regimen, IReadOnlyList<JudgedApproval> approvals, Judgment judgment)
    {
        var best = approvals.Min(approval => judgment[approval].Verdict);
        var open = best == Verdict.Undetermined ? approvals.Where(approval => judgment[approval].Verdict == best).ToList() : [];
        var eitherWay = open.Count < 2
            ? null
            : OneFact.ThatOneCoversEitherWay(
                open.ConvertAll(approval => (judgment.LabelOf(approval), judgment[approval])), judgment.Knowledge);
        return new RegimenVerdict
        {
            Regimen = regimen,
            Regulator = approvals[0].Approval.Regulator,
            Verdict = eitherWay is null ? best : Verdict.Eligible,
            Approvals = [.. approvals.OrderBy(approval => judgment[approval].Verdict).Select(approval => approval.Approval.Id)],
            EitherWay = eitherWay,
        };
    }
}
