using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>What is known and, on trial, the values of some facts: whether all of it goes together.</summary>
internal sealed class Supposition(Knowledge known)
{
    private readonly CountLimits[] _limits = known.Agents.CopyLimits();
    private readonly CountBounds[] _bounds = new CountBounds[known.Forest.Count];
    private State _state = new(
        -1, default, true, known.Agents.ReceivedAtLeast > 0, known.LinesLow, known.LinesHigh, known.ToldStatuses, Truth.Unknown, null);

    /// <summary>Whether some patient is like this.</summary>
    public bool IsPossible
    {
        get
        {
            var statuses = Math.Max(_state.Statuses, 0);
            var linesLow = Math.Max(_state.LinesLow, Math.Max(_state.Received ? 1 : 0, Statuses.LinesLow(statuses)));
            return _state.AgentsArePossible
                && linesLow <= Math.Min(_state.LinesHigh, Statuses.LinesHigh(statuses))
                && (_state.Days is not { } days || _state.Progressed != TruthLogic.FromTold(days < 0));
        }
    }

    /// <summary>Adds a fact's value; what it returns undoes that.</summary>
    public State Suppose(FactSource fact, decimal value)
    {
        var before = _state;
        switch (fact)
        {
            case AgentFact agents:
                Suppose(agents, value == FactSource.Yes);
                break;
            case PriorLinesFact:
                _state = _state with { Node = -1, LinesLow = (int)value, LinesHigh = (int)value };
                break;
            case StatusFact:
                _state = _state with { Node = -1, Statuses = (int)value };
                break;
            case ProgressedFact:
                _state = _state with { Node = -1, Progressed = TruthLogic.FromTold(value == FactSource.Yes) };
                break;
            case DaysToProgressionFact:
                _state = _state with { Node = -1, Days = (int)value };
                break;
            default:
                _state = _state with { Node = -1 };
                break;
        }

        return before;
    }

    /// <summary>Undoes the last supposition that is not yet undone.</summary>
    public void Restore(State before)
    {
        if (_state.Node >= 0)
        {
            _limits[_state.Node] = _state.LimitsBefore;
        }

        _state = before;
    }

    private void Suppose(AgentFact fact, bool value)
    {
        var before = _limits[fact.Node];
        if (value)
        {
            _limits[fact.Node].RequireAtLeast(fact.Refractory, fact.AtLeast);
        }
        else
        {
            _limits[fact.Node].RequireFewerThan(fact.Refractory, fact.AtLeast);
        }

        _state = _state with
        {
            Node = fact.Node,
            LimitsBefore = before,
            AgentsArePossible = AgentBounds.Add(known.Forest, _limits, _bounds),
            Received = _bounds[known.Forest.Root].ExposedLow > 0,
        };
    }

    /// <summary>What is supposed so far, and how to undo the last step.</summary>
    internal readonly record struct State(
        int Node,
        CountLimits LimitsBefore,
        bool AgentsArePossible,
        bool Received,
        int LinesLow,
        int LinesHigh,
        int Statuses,
        Truth Progressed,
        int? Days);
}
