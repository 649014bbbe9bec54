using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility.Judging;

namespace MyelomaKb.Domain.Eligibility.Reasons;

/// <summary>Sums up the approvals of each exact set of drugs.</summary>
internal static class RegimenVerdicts
{
    /// <summary>By verdict, then in the order in which the approvals come; only approvals that are given count.</summary>
    public static IReadOnlyList<RegimenVerdict> Of(IReadOnlyList<JudgedApproval> approvals, Judgment judgment)
    {
        var groups = judgment.Day.Regimens;
        var kept = approvals.Count == judgment.Day.Approvals.Count ? null : approvals.ToHashSet();
        var told = new bool[groups.Count];
        var eitherWay = new EitherWay(judgment);
        var verdicts = new List<RegimenVerdict>[] { [], [], [] };
        foreach (var approval in approvals)
        {
            foreach (var at in approval.Groups)
            {
                if (!told[at])
                {
                    told[at] = true;
                    var verdict = Of(groups[at], kept, judgment, eitherWay);
                    verdicts[(int)verdict.Verdict].Add(verdict);
                }
            }
        }

        return [.. verdicts[0], .. verdicts[1], .. verdicts[2]];
    }

    private static RegimenVerdict Of(RegimenGroup group, HashSet<JudgedApproval>? kept, Judgment judgment, EitherWay eitherWay)
    {
        var approvals = kept is null ? group.Approvals : Array.FindAll(group.Approvals, kept.Contains);
        var (best, worst) = Range(approvals, judgment);
        var fact = best == Verdict.Undetermined && approvals.Length > 1 ? eitherWay.Of(approvals) : null;
        return best == worst && approvals.Length == group.Approvals.Length && fact is null
            ? group.Agreed(best)
            : group.Of(fact is null ? best : Verdict.Eligible, Ordered(approvals, judgment), fact);
    }

    /// <summary>By verdict, each verdict's in the order they had.</summary>
    private static Id<Approval>[] Ordered(JudgedApproval[] approvals, Judgment judgment)
    {
        var ordered = new Id<Approval>[approvals.Length];
        var count = 0;
        for (var verdict = Verdict.Eligible; verdict <= Verdict.NotEligible; verdict++)
        {
            foreach (var approval in approvals)
            {
                if (judgment[approval].Verdict == verdict)
                {
                    ordered[count++] = approval.Approval.Id;
                }
            }
        }

        return ordered;
    }

    private static (Verdict Best, Verdict Worst) Range(JudgedApproval[] approvals, Judgment judgment)
    {
        var (best, worst) = (Verdict.NotEligible, Verdict.Eligible);
        foreach (var approval in approvals)
        {
            var verdict = judgment[approval].Verdict;
            best = verdict < best ? verdict : best;
            worst = verdict > worst ? verdict : worst;
        }

        return (best, worst);
    }
}
