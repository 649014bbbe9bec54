using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Domain.Eligibility.Effects;

/// <summary>A verdict that is not what it was; null where the approval is not in force, or not there.</summary>
public readonly record struct VerdictChange(Id<Approval> Approval, Verdict? From, Verdict? To);

/// <summary>Which verdicts on a patient change from one knowledge base to another.</summary>
public static class VerdictEffect
{
    /// <summary>
    /// The changes, ordered by approval. The question is asked twice, in the terms of each, since each numbers its agents for itself.
    /// What it takes is counted in the budget, where there is one.
    /// </summary>
    public static IReadOnlyList<VerdictChange> Of(
        KnowledgeBase before, AssessmentQuery asked, KnowledgeBase after, AssessmentQuery askedAfter, WorkBudget? budget = null)
    {
        var were = Verdicts(before, asked, budget).ToDictionary(one => one.Approval, one => one.Verdict);
        var changes = new List<VerdictChange>();
        foreach (var (approval, verdict) in Verdicts(after, askedAfter, budget))
        {
            Verdict? was = were.Remove(approval, out var found) ? found : null;
            if (was != verdict)
            {
                changes.Add(new VerdictChange(approval, was, verdict));
            }
        }

        changes.AddRange(were.Select(gone => new VerdictChange(gone.Key, gone.Value, null)));
        return [.. changes.OrderBy(change => change.Approval)];
    }

    private static IEnumerable<(Id<Approval> Approval, Verdict Verdict)> Verdicts(
        KnowledgeBase kb, AssessmentQuery query, WorkBudget? budget)
    {
        var assessment = kb.Eligibility.Assess(query with { Detail = AssessmentDetail.Verdicts, Verdicts = null });
        budget?.Spend(assessment.Steps);
        return assessment.Results.Select(line => (line.Approval.Id, line.Verdict));
    }
}
