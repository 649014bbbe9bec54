using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility.Judging;

namespace MyelomaKb.Domain.Eligibility.Reasons;

/// <summary>Sums up the approvals of each exact set of drugs.</summary>
internal static class RegimenVerdicts
{
    /// <summary>By verdict, then in the order in which the approvals come; only approvals that are given count.</summary>
    public static IReadOnlyList<RegimenVerdict> Of(ReadOnlySpan<JudgedApproval> approvals, Judgment judgment)
    {
        var groups = judgment.Day.Regimens;
        var kept = judgment.IsOfAll ? null : judgment.Approvals.ToHashSet();
        var told = new bool[groups.Length];
        var eitherWay = new EitherWay(judgment);
        var verdicts = new List<RegimenVerdict>(kept is null ? groups.Length : kept.Count);
        var eligible = 0;
        foreach (var approval in approvals)
        {
            foreach (var at in approval.Groups)
            {
                if (!told[at])
                {
                    told[at] = true;
                    Add(Of(groups[at], kept, judgment, eitherWay));
                }
            }
        }

        return verdicts;

        // The approvals come by verdict, and so do the best of each set; only what is covered either way comes among the undetermined.
        void Add(RegimenVerdict verdict)
        {
            if (verdict.Verdict == Verdict.Eligible)
            {
                verdicts.Insert(eligible++, verdict);
            }
            else
            {
                verdicts.Add(verdict);
            }
        }
    }

    private static RegimenVerdict Of(RegimenGroup group, HashSet<JudgedApproval>? kept, Judgment judgment, EitherWay eitherWay)
    {
        if (group.Approvals is [var only])
        {
            return group.Agreed(judgment[only].Verdict);
        }

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
