using MyelomaKb.Domain.Eligibility.Judging.Leaves;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>
/// All ways in which the facts that some leaves read can be, given what is known: the values of each fact, combined as far as they go
/// together.
/// </summary>
internal sealed class Worlds
{
    /// <summary>How many worlds are tried for one part of a label; a part that can be in more ways stays open.</summary>
    public const int Most = 1 << 12;

    private readonly FactSource[] _facts;
    private readonly int[] _numbers;
    private readonly decimal[][] _values;
    private readonly ulong[][] _holding;
    private readonly int _agents;
    private readonly Knowledge _knowledge;
    private readonly Grove? _grove;
    private readonly Supposition _start;

    /// <summary>Agents come first, because a statement about one can rule out another long before a world is complete.</summary>
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
        _knowledge = knowledge;
        Count = 1;
        for (var at = 0; at < _facts.Length; at++)
        {
            var reading = leaves.FindAll(leaf => label.FactOf[leaf] == _numbers[at]);
            _values[at] = _facts[at].Values(knowledge, reading.ConvertAll(leaf => label.Tests[leaf]));
            _holding[at] = Array.ConvertAll(_values[at], value => Holding(label, reading, value));
            Count = Math.Min(Count * _values[at].Length, Most + 1L);
        }

        _grove = _agents == 0 ? null : new Grove(knowledge, _facts.Take(_agents).Select(fact => ((AgentFact)fact).Node));
        _start = new Supposition(knowledge);
    }

    /// <summary>How many combinations of values there are; one more than <see cref="Most"/> where there are too many to try.</summary>
    public long Count { get; }

    /// <summary>
    /// The outcome of every possible world, by its key: the places of its facts' values, each times its weight. Only where there are not
    /// more than <see cref="Most"/>.
    /// </summary>
    public WorldOutcomes Judge(Func<ulong, bool> holds)
    {
        _knowledge.Work.Add(Count);
        var weights = new int[_facts.Length + 1];
        weights[0] = 1;
        for (var at = 0; at < _facts.Length; at++)
        {
            weights[at + 1] = checked(weights[at] * _values[at].Length);
        }

        var outcomes = new WorldOutcomes(_numbers, weights);
        Walk(0, 0, 0, _start, holds, outcomes, weights);
        return outcomes;
    }

    private void Walk(
        int at, int key, ulong holding, Supposition supposed, Func<ulong, bool> holds, WorldOutcomes outcomes, int[] weights)
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
            var nextKey = key + (value * weights[at]);
            var nextHolding = holding | _holding[at][value];
            if (at >= _agents)
            {
                Walk(at + 1, nextKey, nextHolding, supposed.With(_facts[at], _values[at][value]), holds, outcomes, weights);
                continue;
            }

            var fact = (AgentFact)_facts[at];
            ref var limits = ref _grove!.LimitsAt(_grove.PlaceOf(fact.Node));
            var before = limits;
            limits.Require(fact.Refractory, fact.AtLeast, _values[at][value] == FactSource.Yes);
            if (_grove.Settle(out var received))
            {
                Walk(at + 1, nextKey, nextHolding, supposed.WithReceived(received), holds, outcomes, weights);
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
