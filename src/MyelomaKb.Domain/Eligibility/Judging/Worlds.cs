namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>
/// All ways in which the facts that some leaves read can be, given what is known: the values of each fact, combined as far as they go
/// together.
/// </summary>
internal sealed class Worlds
{
    private readonly FactSource[] _facts;
    private readonly int[] _numbers;
    private readonly decimal[][] _values;
    private readonly ulong[][] _holding;
    private readonly int[] _weights;
    private readonly int _agents;
    private readonly Grove? _grove;
    private readonly Supposition _start;

    /// <summary>Agents come first, as what is told of one can rule out another long before a world is complete.</summary>
    public Worlds(CompiledLabel label, Knowledge knowledge, ulong open)
    {
        var leaves = Bits.Of(open).ToList();
        var numbers = Bits.Of(label.FactsOf(open)).ToList();
        _numbers = [
            .. numbers.FindAll(number => label.Facts[number] is AgentFact),
            .. numbers.FindAll(number => label.Facts[number] is not AgentFact)];
        _facts = Array.ConvertAll(_numbers, number => label.Facts[number]);
        _agents = Array.FindIndex(_facts, fact => fact is not AgentFact) is >= 0 and var first ? first : _facts.Length;
        _values = new decimal[_facts.Length][];
        _holding = new ulong[_facts.Length][];
        _weights = new int[_facts.Length + 1];
        _weights[0] = 1;
        for (var at = 0; at < _facts.Length; at++)
        {
            var reading = leaves.FindAll(leaf => label.FactOf[leaf] == _numbers[at]);
            _values[at] = _facts[at].Values(knowledge, reading.ConvertAll(leaf => label.Tests[leaf]));
            _holding[at] = Array.ConvertAll(_values[at], value => Holding(label, reading, value));
            _weights[at + 1] = checked(_weights[at] * _values[at].Length);
        }

        _grove = _agents == 0 ? null : new Grove(knowledge, _facts.Take(_agents).Select(fact => ((AgentFact)fact).Node));
        _start = new Supposition(knowledge);
    }

    /// <summary>What every possible world comes to, by its key: the places of its facts' values, each times its weight.</summary>
    public WorldOutcomes Judge(Func<ulong, bool> holds)
    {
        var outcomes = new WorldOutcomes(_numbers, _weights);
        Walk(0, 0, 0, _start, holds, outcomes);
        return outcomes;
    }

    private void Walk(int at, int key, ulong holding, Supposition supposed, Func<ulong, bool> holds, WorldOutcomes outcomes)
    {
        if (at == _facts.Length)
        {
            if (supposed.IsPossible)
            {
                outcomes.Add(key, holds(holding));
            }

            return;
        }

        for (var value = 0; value < _values[at].Length; value++)
        {
            var nextKey = key + (value * _weights[at]);
            var nextHolding = holding | _holding[at][value];
            if (at >= _agents)
            {
                Walk(at + 1, nextKey, nextHolding, supposed.With(_facts[at], _values[at][value]), holds, outcomes);
                continue;
            }

            var fact = (AgentFact)_facts[at];
            ref var limits = ref _grove!.LimitsAt(_grove.PlaceOf(fact.Node));
            var before = limits;
            limits.Require(fact.Refractory, fact.AtLeast, _values[at][value] == FactSource.Yes);
            if (_grove.Settle(out var received))
            {
                Walk(at + 1, nextKey, nextHolding, supposed.WithReceived(received), holds, outcomes);
            }

            limits = before;
        }
    }

    private static ulong Holding(CompiledLabel label, List<int> leaves, decimal value)
    {
        ulong holding = 0;
        foreach (var leaf in leaves)
        {
            holding |= label.Tests[leaf].Holds(value) ? 1UL << leaf : 0;
        }

        return holding;
    }
}
