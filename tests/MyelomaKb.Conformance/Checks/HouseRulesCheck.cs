using System.Text.Json;

namespace MyelomaKb.Conformance.Checks;

/// <summary>What holds for every answer, whatever is asked: so that no case has to repeat it.</summary>
internal static class HouseRulesCheck
{
    private static readonly string[] Verdicts = ["eligible", "undetermined", "not-eligible"];

    public static IEnumerable<string> Differences(JsonElement request, JsonElement answer)
    {
        if (answer.Item("disclaimer").SaysNothing()) yield return "expected a disclaimer, got none";
        if (request.Item("asOf").String() is { } day && answer.Item("asOf").String() != day)
            yield return $"expected an answer as of {day}, got {answer.Item("asOf").Text()}";

        var results = answer.Items("results").ToList();
        var ranks = results.Select(result => Array.IndexOf(Verdicts, result.Item("verdict").String())).ToList();
        if (ranks.Contains(-1)) yield return "a result has no verdict of the three";
        if (!ranks.SequenceEqual(ranks.Order())) yield return "results are not ordered by verdict";

        var asked = request.Items("verdicts").Select(verdict => verdict.String()).OfType<string>().ToList();
        foreach (var (rank, verdict) in Verdicts.Index())
        {
            var shown = asked.Count == 0 || asked.Contains(verdict);
            var wanted = shown ? answer.Item("counts").Item(verdict).Number() ?? 0 : 0;
            var got = ranks.Count(each => each == rank);
            if (got != wanted) yield return $"expected {wanted} results that are {verdict}, as counted, got {got}";
        }

        if (request.Item("detail").String() == "verdicts") yield break;
        foreach (var result in results)
        {
            var verdict = result.Item("verdict").String();
            if (result.Item("missing").SaysNothing() == (verdict == "undetermined"))
                yield return $"{result.Item("approval").String()}: is {verdict}, and missing is {result.Item("missing").Text()}";
            if (result.Item("unmet").SaysNothing() == (verdict == "not-eligible"))
                yield return $"{result.Item("approval").String()}: is {verdict}, and unmet is {result.Item("unmet").Text()}";
        }
    }
}
