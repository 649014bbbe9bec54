namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>Approvals by their verdict, each verdict's in the order they had.</summary>
internal sealed class ApprovalsByVerdict
{
    private readonly JudgedApproval[] _all;
    private readonly Judgment _judgment;

    public ApprovalsByVerdict(Judgment judgment)
    {
        _judgment = judgment;
        var approvals = judgment.Approvals;
        Span<int> ends = stackalloc int[3];
        foreach (var approval in approvals)
        {
            ends[(int)judgment[approval].Verdict]++;
        }

        Counts = new VerdictCounts(ends[0], ends[1], ends[2]);
        (ends[0], ends[1], ends[2]) = (0, Counts.Eligible, Counts.Eligible + Counts.Undetermined);
        _all = new JudgedApproval[approvals.Length];
        foreach (var approval in approvals)
        {
            _all[ends[(int)judgment[approval].Verdict]++] = approval;
        }
    }

    public VerdictCounts Counts { get; }

    /// <summary>Eligible, then undetermined, then not eligible.</summary>
    public ReadOnlySpan<JudgedApproval> All => _all;

    public ReadOnlySpan<JudgedApproval> Of(Verdict verdict) => verdict switch
    {
        Verdict.Eligible => All[..Counts.Eligible],
        Verdict.Undetermined => All.Slice(Counts.Eligible, Counts.Undetermined),
        _ => All[(Counts.Eligible + Counts.Undetermined)..],
    };

    /// <summary>Those with one of these verdicts, or all.</summary>
    public ReadOnlySpan<JudgedApproval> Among(IReadOnlyCollection<Verdict>? verdicts) => verdicts switch
    {
        null => All,
        { Count: 1 } => Of(verdicts.First()),
        _ => Array.FindAll(_all, one => verdicts.Contains(_judgment[one].Verdict)),
    };
}
