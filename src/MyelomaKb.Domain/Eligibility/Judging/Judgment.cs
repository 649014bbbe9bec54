namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>One patient before all labels of a day.</summary>
internal sealed class Judgment
{
    private readonly LabelState[] _states;
    private (ulong Holding, ulong Failing)?[]? _settling;

    /// <summary>Before all labels of the day.</summary>
    public Judgment(DayLabels day, PatientFacts patient)
        : this(day, patient, day.Approvals)
    {
    }

    /// <summary>Before the labels of these of the day's approvals alone, in the day's order.</summary>
    public Judgment(DayLabels day, PatientFacts patient, JudgedApproval[] approvals)
    {
        Day = day;
        Approvals = approvals;
        Knowledge = new Knowledge(day.Book.Forest, patient);
        _states = new LabelState[day.Labels.Length];
        Knowledge.Work.Add(approvals.Length);
        if (IsOfAll)
        {
            JudgeAll();
        }
        else
        {
            JudgeSome();
        }
    }

    public DayLabels Day { get; }

    public Knowledge Knowledge { get; }

    /// <summary>The approvals that are judged, newest decision first and then by id.</summary>
    public JudgedApproval[] Approvals { get; }

    /// <summary>Whether all approvals of the day are judged.</summary>
    public bool IsOfAll => Approvals == Day.Approvals;

    public ref readonly LabelState this[JudgedApproval approval] => ref _states[approval.Label];

    public CompiledLabel LabelOf(JudgedApproval approval) => Day.Labels[approval.Label];

    /// <summary>The facts that settle an undetermined label alone, by the label's numbers; found out once.</summary>
    public (ulong Holding, ulong Failing) SettlingOf(JudgedApproval approval)
    {
        _settling ??= new (ulong Holding, ulong Failing)?[_states.Length];
        return _settling[approval.Label] ??= this[approval].Settling(LabelOf(approval), Knowledge);
    }

    private void JudgeAll()
    {
        var truths = Day.JudgeTests(Knowledge);
        for (var at = 0; at < _states.Length; at++)
        {
            var (known, refuted) = Day.Labels[at].Gather(truths);
            _states[at] = LabelState.Of(Day.Labels[at], Knowledge, known, refuted);
        }
    }

    private void JudgeSome()
    {
        foreach (var at in Approvals.Select(one => one.Label).Distinct())
        {
            var (known, refuted) = Day.Labels[at].Gather(Knowledge);
            _states[at] = LabelState.Of(Day.Labels[at], Knowledge, known, refuted);
        }
    }
}
