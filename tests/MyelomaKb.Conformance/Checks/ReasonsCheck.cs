using System.Text.Json;
using MyelomaKb.Conformance.Cases;

namespace MyelomaKb.Conformance.Checks;

/// <summary>What is missing, unmet, then missing, and decided either way: each exactly, in any order.</summary>
internal static class ReasonsCheck
{
    public static IEnumerable<string> Differences(Expectation expected, JsonElement answer) =>
    [
        .. Each(expected.Missing, "missing", answer, FactMatch.Is, FactMatch.Show),
        .. Each(expected.ThenMissing, "thenMissing", answer, FactMatch.Is, FactMatch.Show),
        .. Each(expected.Unmet, "unmet", answer, FactMatch.Is, FactMatch.Show),
        .. Each(expected.DecidedEitherWay, "decidedEitherWay", answer, IsFact, name => name),
    ];

    private static IEnumerable<string> Each<T>(
        IReadOnlyDictionary<string, IReadOnlyList<T>> expected, string list, JsonElement answer,
        Func<JsonElement, T, bool> matches, Func<T, string> show)
    {
        foreach (var (approval, wanted) in expected)
        {
            var got = ResultsCheck.Result(answer, approval).Items(list).ToList();
            var lacking = wanted.Where(item => !got.Exists(other => matches(other, item))).ToList();
            if (lacking.Count == 0 && got.Count == wanted.Count) continue;
            var (meant, told) = (string.Join("; ", wanted.Select(show)), string.Join("; ", got.Select(FactMatch.Show)));
            yield return $"{approval}: expected {list} [{meant}], got [{told}]";
        }
    }

    private static bool IsFact(JsonElement got, string fact) => (got.String() ?? got.Item("fact").String()) == fact;
}
