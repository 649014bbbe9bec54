namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>
/// All ways in which the facts that some leaves read can be, given what is known: the values of each fact, combined as far as they go
/// together.
/// </summary>
internal sealed class Worlds
{
    private readonly FactSource[] _facts;
    private readonly decimal[][] _values;
    private readonly ulong[][] _holding;
    private readonly ulong[] _weights;
    private readonly int[] _order;
    private readonly Supposition _supposition;

    public Worlds(CompiledLabel label, Knowledge knowledge, ulong open)
    {
        Numbers = Bits.Of(label.FactsOf(open)).ToList();
        _facts = [.. Numbers.Select(number => label.Facts[number])];
        var leaves = Bits.Of(open).ToList();
        _values = new decimal[_facts.Length][];
        _holding = new ulong[_facts.Length][];
        _weights = new ulong[_facts.Length + 1];
        _weights[0] = 1;
        for (var at = 0; at < _facts.Length; at++)
        {
            var reading = leaves.FindAll(leaf => label.Tests[leaf].Fact == _facts[at]);
            _values[at] = [.. _facts[at].Values(knowledge, reading.ConvertAll(leaf => label.Tests[leaf]))];
            _holding[at] = [.. _values[at].Select(value => reading
                .Where(leaf => label.Tests[leaf].Holds(value))
                .Aggregate(0UL, (all, leaf) => all | (1UL << leaf)))];
            _weights[at + 1] = checked(_weights[at] * (ulong)_values[at].Length);
        }

        _order = [.. Enumerable.Range(0, _facts.Length).OrderBy(at => _facts[at] is AgentFact ? 0 : 1)];
        _supposition = new Supposition(knowledge);
    }

    /// <summary>The facts' numbers in their label, ascending.</summary>
    public IReadOnlyList<int> Numbers { get; }

    /// <summary>The finding on what holds in a world, from the leaves that hold in it.</summary>
    public Finding Find(Func<ulong, bool> holds)
    {
        var worlds = new List<(ulong Key, bool Holds)>();
        Walk(0, 0, 0, (key, holding) => worlds.Add((key, holds(holding))));
        ulong missing = 0, settlesTrue = 0, settlesFalse = 0;
        var keys = worlds.ConvertAll(world => world.Key);
        for (var at = _facts.Length - 1; at >= 0; at--)
        {
            var others = keys.ConvertAll(key => key - (Digit(key, at) * _weights[at]));
            if (Outcomes(others, worlds).All(outcome => outcome.Value != Outcome.Both))
            {
                keys = others;
                continue;
            }

            var fact = 1UL << Numbers[at];
            missing |= fact;
            var byValue = Outcomes(worlds.ConvertAll(world => Digit(world.Key, at)), worlds).Values;
            settlesTrue |= byValue.Contains(Outcome.Holds) ? fact : 0;
            settlesFalse |= byValue.Contains(Outcome.Fails) ? fact : 0;
        }

        return new Finding
        {
            CanHold = worlds.Exists(world => world.Holds),
            CanFail = worlds.Exists(world => !world.Holds),
            Missing = missing,
            SettlesTrue = settlesTrue,
            SettlesFalse = settlesFalse,
        };
    }

    private void Walk(int depth, ulong key, ulong holding, Action<ulong, ulong> found)
    {
        if (depth == _order.Length)
        {
            found(key, holding);
            return;
        }

        var at = _order[depth];
        for (var value = 0; value < _values[at].Length; value++)
        {
            var before = _supposition.Suppose(_facts[at], _values[at][value]);
            if (_supposition.IsPossible)
            {
                Walk(depth + 1, key + ((ulong)value * _weights[at]), holding | _holding[at][value], found);
            }

            _supposition.Restore(before);
        }
    }

    private ulong Digit(ulong key, int at) => key / _weights[at] % (ulong)_values[at].Length;

    private static Dictionary<ulong, Outcome> Outcomes(List<ulong> keys, List<(ulong Key, bool Holds)> worlds)
    {
        var outcomes = new Dictionary<ulong, Outcome>(keys.Count);
        for (var world = 0; world < keys.Count; world++)
        {
            outcomes[keys[world]] = outcomes.GetValueOrDefault(keys[world]) | (worlds[world].Holds ? Outcome.Holds : Outcome.Fails);
        }

        return outcomes;
    }

    [Flags]
    private enum Outcome
    {
        None,
        Holds,
        Fails,
        Both,
    }
}
