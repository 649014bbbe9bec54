using System.Collections;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Eligibility.Judging;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>The verdicts alone, on every approval in force on a day: newest decision first, then by id.</summary>
public sealed class DayVerdicts : IReadOnlyList<ApprovalVerdict>
{
    private readonly Judgment _judgment;

    internal DayVerdicts(Judgment judgment) => _judgment = judgment;

    public int Count => _judgment.Day.Approvals.Length;

    public ApprovalVerdict this[int at]
    {
        get
        {
            var approval = _judgment.Day.Approvals[at];
            return new ApprovalVerdict(approval.Approval, _judgment[approval].Verdict);
        }
    }

    /// <summary>The facts that the verdict at this place waits for, in label order.</summary>
    public IEnumerable<Fact> MissingOf(int at)
    {
        var approval = _judgment.Day.Approvals[at];
        foreach (var fact in Bits.Of(_judgment[approval].Missing).ToList())
        {
            yield return _judgment.LabelOf(approval).Facts[fact].Fact;
        }
    }

    public IEnumerator<ApprovalVerdict> GetEnumerator() => Enumerable.Range(0, Count).Select(at => this[at]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>An approval and whether its label covers the patient.</summary>
public readonly record struct ApprovalVerdict(Approval Approval, Verdict Verdict);
