namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>
/// For every combination of values, by its key, whether such worlds hold, fail, or are not possible at all. Keys are numbers of mixed
/// base: each fact has a digit.
/// </summary>
internal sealed class WorldOutcomes(int[] numbers, int[] weights)
{
    private const byte Holds = 1;
    private const byte Fails = 2;
    private const byte Both = Holds | Fails;

    private readonly byte[] _outcomes = new byte[weights[^1]];

    public void Add(int key, bool holds) => _outcomes[key] |= holds ? Holds : Fails;

    /// <summary>
    /// What these worlds tell. A fact is missing if two worlds that agree on all others differ; where facts determine each other, the
    /// first in label order stays.
    /// </summary>
    public Finding Find()
    {
        ulong missing = 0, settlesTrue = 0, settlesFalse = 0;
        byte all = 0;
        foreach (var outcome in _outcomes)
        {
            all |= outcome;
        }

        var left = (byte[])_outcomes.Clone();
        foreach (var fact in Enumerable.Range(0, numbers.Length).OrderByDescending(fact => numbers[fact]))
        {
            var bit = 1UL << numbers[fact];
            if (TryLeaveOut(left, fact))
            {
                continue;
            }

            missing |= bit;
            var byValue = ByValue(fact);
            settlesTrue |= byValue.Contains(Holds) ? bit : 0;
            settlesFalse |= byValue.Contains(Fails) ? bit : 0;
        }

        return new Finding
        {
            CanHold = (all & Holds) != 0,
            CanFail = (all & Fails) != 0,
            Missing = missing,
            SettlesTrue = settlesTrue,
            SettlesFalse = settlesFalse,
        };
    }

    private int Digit(int key, int fact) => key / weights[fact] % (weights[fact + 1] / weights[fact]);

    /// <summary>Puts together the worlds that differ in this fact alone; false, and nothing done, where their outcomes differ.</summary>
    private bool TryLeaveOut(byte[] outcomes, int fact)
    {
        var together = new byte[outcomes.Length];
        for (var key = 0; key < outcomes.Length; key++)
        {
            var others = key - (Digit(key, fact) * weights[fact]);
            together[others] |= outcomes[key];
            if (together[others] == Both)
            {
                return false;
            }
        }

        together.CopyTo(outcomes, 0);
        return true;
    }

    private byte[] ByValue(int fact)
    {
        var byValue = new byte[weights[fact + 1] / weights[fact]];
        for (var key = 0; key < _outcomes.Length; key++)
        {
            byValue[Digit(key, fact)] |= _outcomes[key];
        }

        return byValue;
    }
}
