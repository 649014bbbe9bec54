using System.Numerics;

namespace MyelomaKb.Domain.Eligibility.Judging;

/// <summary>Sets of small numbers as bits of one word.</summary>
internal static class Bits
{
    /// <summary>The members, ascending.</summary>
    public static Members Of(ulong set) => new(set);

    /// <summary>Whether the number is a member.</summary>
    public static bool Has(this ulong set, int member) => (set >> member & 1) != 0;

    public static int Count(this ulong set) => BitOperations.PopCount(set);

    /// <summary>Walks through a set's members.</summary>
    internal struct Members(ulong set)
    {
        private ulong _left = set;

        public int Current { get; private set; }

        public readonly Members GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_left == 0)
            {
                return false;
            }

            Current = BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }

        public readonly List<int> ToList()
        {
            var members = new List<int>();
            foreach (var member in this)
            {
                members.Add(member);
            }

            return members;
        }
    }
}
