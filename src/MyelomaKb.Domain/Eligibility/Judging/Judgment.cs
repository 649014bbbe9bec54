using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>One patient before all labels of a day.</summary>
internal sealed class Judgment
{
    private readonly LabelState[] _states;

    public Judgment(DayLabels day, PatientFacts patient)
    {
        Day = day;
        Knowledge = new Knowledge(day.Book.Forest, patient);
        Truths = day.JudgeTests(Knowledge);
        _states = new LabelState[day.Labels.Length];
        for (var at = 0; at < _states.Length; at++)
        {
            var label = day.Labels[at];
            var (known, refuted) = label.Gather(Truths);
            _states[at] = LabelState.Of(label, Knowledge, known, refuted);
        }
    }

    public DayLabels Day { get; }

    public Knowledge Knowledge { get; }

    /// <summary>The truths of the day's leaf tests, by their numbers.</summary>
    public Truth[] Truths { get; }

    public LabelState this[JudgedApproval approval] => _states[approval.Label];

    public CompiledLabel LabelOf(JudgedApproval approval) => Day.Labels[approval.Label];
}
