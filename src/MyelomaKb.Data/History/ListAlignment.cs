using System.Text.Json;

namespace MyelomaKb.Data.History;

/// <summary>
/// Which element of a list became which of another. The longest run of elements that are the same, in the same order, stays; between
/// those, elements that name the same thing belong together, and where as many went as came, each takes the place of one. What is left
/// went or came.
/// </summary>
internal static class ListAlignment
{
    /// <summary>Beyond so many pairs of elements, places are compared, not elements.</summary>
    private const int MostPairs = 250_000;

    /// <summary>What names an element among its like, by the list; of elements that nothing names, only their content counts.</summary>
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["brands"] = ["name"],
        ["names"] = ["text"],
        ["cites"] = ["source"],
        ["regimen"] = ["drug"],
        ["components"] = ["drug"],
        ["settings"] = ["setting"],
        ["versions"] = ["from"],
        ["history"] = ["on", "event"],
        ["results"] = ["endpoint", "label", "arm"],
        ["children"] = ["op", "class", "drug"],
    };

    /// <summary>Pairs of places in the order of both lists; a place that is null says that the element went, or came.</summary>
    public static IEnumerable<(int? From, int? To)> Of(string list, JsonElement[] from, JsonElement[] to)
    {
        var names = Names.GetValueOrDefault(list);
        return Align(
            0, from.Length, 0, to.Length,
            [
                (at, other) => JsonElement.DeepEquals(from[at], to[other]),
                (at, other) => names is not null && IsNamedAs(from[at], to[other], names),
            ]);
    }

    private static IEnumerable<(int? From, int? To)> Align(
        int from, int fromEnd, int to, int toEnd, IReadOnlyList<Func<int, int, bool>> same)
    {
        if (same.Count == 0)
        {
            return Leftovers(from, fromEnd, to, toEnd);
        }

        List<(int? From, int? To)> all = [];
        foreach (var (at, other) in Common(from, fromEnd, to, toEnd, same[0]))
        {
            all.AddRange(Align(from, at, to, other, [.. same.Skip(1)]));
            all.Add((at, other));
            (from, to) = (at + 1, other + 1);
        }

        return all.Concat(Align(from, fromEnd, to, toEnd, [.. same.Skip(1)]));
    }

    private static IEnumerable<(int? From, int? To)> Leftovers(int from, int fromEnd, int to, int toEnd)
    {
        var (went, came) = (Enumerable.Range(from, fromEnd - from), Enumerable.Range(to, toEnd - to));
        return fromEnd - from == toEnd - to
            ? went.Zip(came, (at, other) => ((int?)at, (int?)other))
            : went.Select(at => ((int?)at, (int?)null)).Concat(came.Select(other => ((int?)null, (int?)other)));
    }

    /// <summary>The longest common subsequence, as pairs of places: what is the same at both ends, and the middle by table.</summary>
    private static IEnumerable<(int From, int To)> Common(int from, int fromEnd, int to, int toEnd, Func<int, int, bool> same)
    {
        List<(int, int)> start = [];
        for (; from < fromEnd && to < toEnd && same(from, to); from++, to++)
        {
            start.Add((from, to));
        }

        List<(int, int)> end = [];
        for (; from < fromEnd && to < toEnd && same(fromEnd - 1, toEnd - 1); fromEnd--, toEnd--)
        {
            end.Insert(0, (fromEnd - 1, toEnd - 1));
        }

        return (long)(fromEnd - from) * (toEnd - to) > MostPairs
            ? [.. start, .. end]
            : [.. start, .. ByTable(from, fromEnd, to, toEnd, same), .. end];
    }

    private static IEnumerable<(int From, int To)> ByTable(int from, int fromEnd, int to, int toEnd, Func<int, int, bool> same)
    {
        var (rows, columns) = (fromEnd - from, toEnd - to);
        var lengths = new int[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                lengths[row, column] = same(from + row, to + column)
                    ? lengths[row + 1, column + 1] + 1
                    : Math.Max(lengths[row + 1, column], lengths[row, column + 1]);
            }
        }

        for (var (row, column) = (0, 0); row < rows && column < columns;)
        {
            if (lengths[row, column] == lengths[row + 1, column + 1] + 1 && same(from + row, to + column))
            {
                yield return (from + row++, to + column++);
            }
            else if (lengths[row + 1, column] >= lengths[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }

    private static bool IsNamedAs(JsonElement one, JsonElement other, string[] names) =>
        (one.ValueKind, other.ValueKind) == (JsonValueKind.Object, JsonValueKind.Object)
        && names.All(name => (one.TryGetProperty(name, out var first), other.TryGetProperty(name, out var second)) switch
        {
            (true, true) => JsonElement.DeepEquals(first, second),
            (false, false) => true,
            _ => false,
        });
}
