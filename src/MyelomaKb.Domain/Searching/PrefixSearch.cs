namespace MyelomaKb.Domain.Searching;

/// <summary>
/// Finds, in sorted keys, all that begin with a text but for some slips. Neighbours share their beginnings, and what cannot come near any
/// more is left out in one step with all that begins the same, so only a small part of the keys is looked at.
/// </summary>
public sealed class PrefixSearch(string[] keys)
{
    private const int LongestTyped = 40;

    /// <summary>How many slips a typed text of this length may have.</summary>
    public static int SlipsAllowed(string typed) => typed.Length switch { < 4 => 0, < 7 => 1, _ => 2 };

    /// <summary>Ranges of keys (the end excluded), each with the fewest slips between the text and their beginning.</summary>
    public List<(int From, int To, int Slips)> Find(string typed, int slips)
    {
        List<(int, int, int)> found = [];
        if (typed.Length > LongestTyped)
        {
            typed = typed[..LongestTyped];
        }

        var (from, to) = (LowerBound(typed, 0, keys.Length), UpperBound(typed, 0, keys.Length));
        if (from < to)
        {
            found.Add((from, to, 0));
        }

        // The first letter is nearly always right, and holding on to it keeps most keys out.
        if (slips > 0)
        {
            var first = typed[..1];
            Descend(typed, slips, LowerBound(first, 0, keys.Length), UpperBound(first, 0, keys.Length), found);
        }

        return found;
    }

    private void Descend(string typed, int slips, int from, int end, List<(int, int, int)> found)
    {
        var width = typed.Length + 1;
        var rows = new int[typed.Length + slips + 1][];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = new int[width];
            rows[row][0] = row;
        }

        for (var j = 0; j < width; j++)
        {
            rows[0][j] = j;
        }

        var known = 0;
        for (var at = from; at < end;)
        {
            var key = keys[at];
            var (nearest, depth, settled) = (int.MaxValue, 0, false);
            while (!settled && depth < key.Length)
            {
                depth++;
                if (depth > known)
                {
                    FillRow(rows, depth, key, typed);
                    known = depth;
                }

                nearest = Math.Min(nearest, rows[depth][^1]);
                settled = depth == rows.Length - 1 || rows[depth].Min() > slips;
            }

            // All keys that begin the same up to here have met the same end; what merely goes on from a short key has not.
            var next = settled ? UpperBound(key[..depth], at, end) : at + 1;
            if (nearest > 0 && nearest <= slips)
            {
                found.Add((at, next, nearest));
            }

            known = next < end ? Math.Min(known, CommonLength(key, keys[next])) : 0;
            at = next;
        }
    }

    private static void FillRow(int[][] rows, int depth, string key, string typed)
    {
        for (var j = 1; j <= typed.Length; j++)
        {
            var changed = rows[depth - 1][j - 1] + (key[depth - 1] == typed[j - 1] ? 0 : 1);
            rows[depth][j] = Math.Min(changed, Math.Min(rows[depth - 1][j], rows[depth][j - 1]) + 1);
            if (depth > 1 && j > 1 && key[depth - 1] == typed[j - 2] && key[depth - 2] == typed[j - 1])
            {
                rows[depth][j] = Math.Min(rows[depth][j], rows[depth - 2][j - 2] + 1);
            }
        }
    }

    private static int CommonLength(string one, string other) => one.AsSpan().CommonPrefixLength(other);

    /// <summary>The first key that is not smaller than the prefix.</summary>
    private int LowerBound(string prefix, int from, int to) => Bound(from, to, key => string.CompareOrdinal(key, prefix) < 0);

    /// <summary>The first key after all that begin with the prefix.</summary>
    private int UpperBound(string prefix, int from, int to) =>
        Bound(from, to, key => string.CompareOrdinal(key, 0, prefix, 0, prefix.Length) <= 0);

    private int Bound(int from, int to, Func<string, bool> before)
    {
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = before(keys[middle]) ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
