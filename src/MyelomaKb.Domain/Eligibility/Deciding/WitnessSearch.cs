using MyelomaKb.Domain.Criteria;
using MyelomaKb.Domain.Eligibility.Judging;
using MyelomaKb.Domain.Eligibility.Judging.Leaves;

namespace MyelomaKb.Domain.Eligibility.Deciding;

/// <summary>
/// Looks for a patient who meets compiled criteria: supposes one value after another of the facts on which they still depend, and turns
/// back as soon as they are false or what is supposed cannot be true together. Each fact's values stand for all that it can have, so
/// when every way is gone and none was found, there is none.
/// </summary>
internal sealed class WitnessSearch
{
    private readonly CompiledLabel _label;
    private readonly decimal[][] _values;
    private readonly LeafTest[][] _tests;
    private readonly ulong[] _leaves;
    private readonly Grove _grove;
    private readonly Supposition _start;
    private readonly (ulong Known, ulong Refuted) _always;
    private readonly Stack<ProfileFragment> _told = [];
    private readonly int _mostSteps;
    private int _stepsLeft;

    public WitnessSearch(CompiledLabel label, AgentForest forest, int mostSteps)
    {
        var nothing = new Knowledge(forest, Untold(forest));
        _label = label;
        _mostSteps = mostSteps;
        _stepsLeft = mostSteps;
        _tests = [.. label.Facts.Select(fact => label.TestsOf(fact).ToArray())];
        _values = [.. label.Facts.Select((fact, at) => fact.Values(nothing, _tests[at]))];
        _leaves = [.. label.Facts.Select((_, at) => LeavesOf(at))];
        _grove = new Grove(nothing, label.Facts.OfType<AgentFact>().Select(fact => fact.Node));
        _start = new Supposition(nothing);
        _always = label.Gather(nothing);
    }

    /// <summary>How many values were tried.</summary>
    public int Steps => _mostSteps - Math.Max(0, _stepsLeft);

    public Decision Run() => Find(_always.Known, _always.Refuted, _start) switch
    {
        true => new Decision(true, new Witness([.. _told.Reverse()])),
        false => Decision.Impossible,
        null => Decision.NotDecided,
    };

    /// <summary>Whether somebody meets the criteria who is as supposed so far; null where the steps are used up.</summary>
    private bool? Find(ulong known, ulong refuted, Supposition supposed)
    {
        var truth = _label.Root.Judge(known, refuted);
        if (truth != Truth.Unknown)
        {
            return truth == Truth.True;
        }

        var fact = _label.FactOf[Bits.Of(_label.Root.Open(known, refuted)).ToList()[0]];
        foreach (var value in _values[fact])
        {
            if (_stepsLeft-- <= 0)
            {
                return null;
            }

            var holding = Holding(fact, value);
            _told.Push(_label.Facts[fact].Fragment(value));
            var found = TrySuppose(fact, value, supposed, next => Find(known | holding, refuted | (_leaves[fact] & ~holding), next));
            if (found != false)
            {
                return found;
            }

            _told.Pop();
        }

        return false;
    }

    private bool? TrySuppose(int number, decimal value, Supposition supposed, Func<Supposition, bool?> goOn)
    {
        if (_label.Facts[number] is not AgentFact fact)
        {
            var next = supposed.With(_label.Facts[number], value);
            return next.IsPossible ? goOn(next) : false;
        }

        ref var limits = ref _grove.LimitsAt(_grove.PlaceOf(fact.Node));
        var before = limits;
        limits.Require(fact.Refractory, fact.AtLeast, value == FactSource.Yes);
        var found = _grove.Settle(out var received) && supposed.WithReceived(received) is { IsPossible: true } settled
            ? goOn(settled)
            : false;
        limits = before;
        return found;
    }

    private ulong Holding(int fact, decimal value)
    {
        ulong holding = 0;
        foreach (var leaf in Bits.Of(_leaves[fact]))
        {
            holding |= _label.Tests[leaf].Holds(value) ? 1UL << leaf : 0;
        }

        return holding;
    }

    private ulong LeavesOf(int fact)
    {
        ulong leaves = 0;
        for (var leaf = 0; leaf < _label.FactOf.Length; leaf++)
        {
            leaves |= _label.FactOf[leaf] == fact ? 1UL << leaf : 0;
        }

        return leaves;
    }

    private static PatientFacts Untold(AgentForest forest)
    {
        var agents = new AgentFacts(new Truth[forest.Root - forest.Classes].Select(_ => Truth.Unknown).ToArray());
        return new PatientFacts { Exposed = agents, Refractory = agents };
    }
}
