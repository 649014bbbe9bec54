using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility.Deciding;
using MyelomaKb.Domain.Eligibility.Effects;
using MyelomaKb.Domain.Eligibility.Judging;
using MyelomaKb.Domain.Sources;
using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>
/// Judges by wordings before they are published, as the service will: each is compiled, put in words, and explained to a patient of whom
/// nothing is known, and some patient must be able to meet it. For entries that have passed the other checks.
/// </summary>
public static class LabelTrial
{
    /// <summary>How many values are tried for all wordings together; what is left then is not decided.</summary>
    private const long MostSteps = 500_000;

    /// <summary>
    /// What is found in the wordings of the changed approvals; where drugs, classes or conditions changed, in those of all approvals.
    /// </summary>
    /// <param name="entries">All entries of the revision.</param>
    /// <param name="changed">Those of them that are new or changed.</param>
    public static IReadOnlyList<LabelFinding> Run(IReadOnlyCollection<Entry> entries, IReadOnlyCollection<Entry> changed)
    {
        List<Approval> approvals = [.. (changed.Any(IsTerm) ? entries : changed).OfType<Approval>()];
        if (approvals.Count == 0)
        {
            return [];
        }

        var kb = KnowledgeBase.Create(
            new Revision(0, DateTimeOffset.UnixEpoch, "", ""), [.. entries.Where(IsTerm), .. approvals]);
        var names = new MeasureNames(entries.OfType<Approval>());
        var decider = new CriteriaDecider(kb.Agents, budget: new WorkBudget(MostSteps));
        var findings = new List<LabelFinding>();
        foreach (var approval in approvals)
        {
            foreach (var (at, version) in approval.Versions.Index())
            {
                var pointer = $"/versions/{at}/criteria";
                findings.AddRange(names.FindingsIn(approval, pointer, version.Criteria));
                findings.AddRange(OfVersion(approval, version, pointer, kb, decider));
            }
        }

        return findings;
    }

    private static bool IsTerm(Entry entry) => entry is Drug or DrugClass or Condition;

    private static IEnumerable<LabelFinding> OfVersion(
        Approval approval, LabelVersion version, string pointer, KnowledgeBase kb, CriteriaDecider decider)
    {
        if (FaultOf(approval, version, kb) is { } fault)
        {
            yield return new LabelFinding(approval.Id, pointer, fault);
            yield break;
        }

        if (kb.Eligibility.IsIntricate(version))
        {
            yield return new LabelFinding(
                approval.Id,
                pointer,
                FormattableString.Invariant(
                    $"these criteria depend on each other in more than {Worlds.Most} ways; some results may be undetermined needlessly"),
                IsError: false);
        }

        if (decider.CanHold(version.Criteria).IsPossible is not true and var possible)
        {
            yield return possible is false
                ? new LabelFinding(approval.Id, pointer, "no patient can ever meet these criteria")
                : new LabelFinding(
                    approval.Id, pointer, "whether a patient can meet these criteria took too many steps to decide", IsError: false);
        }
    }

    /// <summary>Why no patient can be judged by the wording; null where one can.</summary>
    private static string? FaultOf(Approval approval, LabelVersion version, KnowledgeBase kb)
    {
        if (kb.Eligibility.FaultOf(version) is { } fault)
        {
            return fault;
        }

        try
        {
            _ = kb.Wording.Describe(version.Criteria);
            kb.Eligibility.Assess(new AssessmentQuery
            {
                AsOf = version.From,
                Patient = PatientFacts.Untold(kb.Agents),
                Drugs = [approval.Drug],
                Regulators = [approval.Regulator],
                Detail = AssessmentDetail.Full,
            });
            return null;
        }
        catch (Exception problem)
        {
            return $"these criteria cannot be explained: {problem.Message}";
        }
    }
}
