using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>One patient before all labels of a day.</summary>
internal sealed class Judgment
{
    private readonly Truth[] _truths;
    private readonly LabelState[] _states;
    private (ulong Holding, ulong Failing)?[]? _settling;

    public Judgment(DayLabels day, PatientFacts patient)
    {
        Day = day;
        Knowledge = new Knowledge(day.Book.Forest, patient);
        _truths = day.JudgeTests(Knowledge);
        _states = new LabelState[day.Labels.Length];
        for (var at = 0; at < _states.Length; at++)
        {
            var label = day.Labels[at];
            var (known, refuted) = label.Gather(_truths);
            _states[at] = LabelState.Of(label, Knowledge, known, refuted);
        }
    }

    public DayLabels Day { get; }

    public Knowledge Knowledge { get; }

    public ref readonly LabelState this[JudgedApproval approval] => ref _states[approval.Label];

    public LeafTest TestOf(Leaf leaf) => Day.Book.Leaves.TestOf(leaf);

    /// <summary>Kleene's value of one criterion of the day's labels.</summary>
    public Truth TruthOf(Criterion criterion) => criterion switch
    {
        Leaf leaf => _truths[TestOf(leaf).Number],
        Not not => TruthOf(not.Child).Negate(),
        All all => TruthOfAll(all.Children),
        Any any => TruthOfAny(any.Children),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion.Op, null),
    };

    public CompiledLabel LabelOf(JudgedApproval approval) => Day.Labels[approval.Label];

    /// <summary>The facts that settle an undetermined label alone, by the label's numbers; found out once.</summary>
    public (ulong Holding, ulong Failing) SettlingOf(JudgedApproval approval)
    {
        _settling ??= new (ulong Holding, ulong Failing)?[_states.Length];
        return _settling[approval.Label] ??= this[approval].Settling(LabelOf(approval), Knowledge);
    }

    private Truth TruthOfAll(IReadOnlyList<Criterion> children)
    {
        var all = Truth.True;
        for (var at = 0; at < children.Count && all != Truth.False; at++)
        {
            all = all.And(TruthOf(children[at]));
        }

        return all;
    }

    private Truth TruthOfAny(IReadOnlyList<Criterion> children)
    {
        var any = Truth.False;
        for (var at = 0; at < children.Count && any != Truth.True; at++)
        {
            any = any.Or(TruthOf(children[at]));
        }

        return any;
    }
}
