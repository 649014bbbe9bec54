using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging.Leaves;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>What is known and, on trial, the values of the facts other than agents: whether all of it goes together.</summary>
internal struct Supposition(Knowledge known)
{
    private bool _received = known.Agents.ReceivedAtLeast > 0;
    private int _linesLow = known.LinesLow;
    private int _linesHigh = known.LinesHigh;
    private int _statuses = Math.Max(known.ToldStatuses, 0);
    private Truth _progressed = Truth.Unknown;
    private int? _days;

    /// <summary>Whether some patient is like this.</summary>
    public readonly bool IsPossible
    {
        get
        {
            var isTreated = _received || _progressed == Truth.True || _days >= 0;
            var low = Math.Max(_linesLow, Math.Max(isTreated ? 1 : 0, Statuses.LinesLow(_statuses)));
            return low <= Math.Min(_linesHigh, Statuses.LinesHigh(_statuses))
                && (_days is not { } days || _progressed != TruthLogic.FromTold(days < 0));
        }
    }

    public readonly Supposition WithReceived(bool received) => this with { _received = received };

    public readonly Supposition With(FactSource fact, decimal value) => fact switch
    {
        PriorLinesFact => this with { _linesLow = (int)value, _linesHigh = (int)value },
        StatusFact => this with { _statuses = (int)value },
        ProgressedFact => this with { _progressed = TruthLogic.FromTold(value == FactSource.Yes) },
        DaysToProgressionFact => this with { _days = (int)value },
        _ => this,
    };
}
