namespace MyelomaKb.Domain.Drugs;

/// <summary>How many slips of the pen lie between two words: a letter left out, put in, changed, or swapped with its neighbour.</summary>
public static class EditDistance
{
    /// <summary>The slips between the words, however many there are.</summary>
    public static int Between(string one, string other)
    {
        var steps = int.MaxValue;
        return Within(one, other, Math.Max(one.Length, other.Length), new int[RoomFor(other.Length)], ref steps)!.Value;
    }

    /// <summary>The numbers that a comparison with a word of that length writes down.</summary>
    internal static int RoomFor(int length) => 3 * (length + 1);

    /// <summary>
    /// The slips between the words, or null where there are more than <paramref name="most"/>. Only letters that stand so near to each
    /// other are compared, and the comparison ends as soon as the words are further apart, or when no steps are left: each comparison of
    /// two letters takes one.
    /// </summary>
    internal static int? Within(string one, string other, int most, Span<int> room, ref int steps)
    {
        var (width, far) = (other.Length + 1, most + 1);
        if (Math.Abs(one.Length - other.Length) > most)
        {
            return null;
        }

        // Three rows of the usual table, by where each starts. A swap looks two rows back, so that two rows must lie too far off before
        // nothing can come near any more.
        var (before, last, next, nearestBefore) = (0, width, 2 * width, 0);
        for (var j = 0; j < width; j++)
        {
            room[last + j] = Math.Min(j, far);
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var (from, to) = (Math.Max(1, i - most), Math.Min(other.Length, i + most));
            if ((steps -= to - from + 1) < 0)
            {
                return null;
            }

            var nearest = room[next + from - 1] = from == 1 ? Math.Min(i, far) : far;
            for (var j = from; j <= to; j++)
            {
                var least = Math.Min(room[last + j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1), room[next + j - 1] + 1);
                if (j < i + most)
                {
                    least = Math.Min(least, room[last + j] + 1);
                }

                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    least = Math.Min(least, room[before + j - 2] + 1);
                }

                room[next + j] = Math.Min(least, far);
                nearest = Math.Min(nearest, room[next + j]);
            }

            if (nearest > most && nearestBefore > most)
            {
                return null;
            }

            (nearestBefore, before, last, next) = (nearest, last, next, before);
        }

        return room[last + other.Length] <= most ? room[last + other.Length] : null;
    }
}
