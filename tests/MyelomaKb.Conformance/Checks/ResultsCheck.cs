using System.Text.Json;
using MyelomaKb.Conformance.Cases;

namespace MyelomaKb.Conformance.Checks;

/// <summary>The verdicts of the approvals, their order, and what else each result says of its approval on the day.</summary>
internal static class ResultsCheck
{
    public static IEnumerable<string> Differences(Expectation expected, JsonElement answer)
    {
        foreach (var (approval, verdict) in expected.Verdicts)
        {
            var got = Result(answer, approval).Item("verdict").String() ?? "no result";
            if (got != verdict) yield return $"{approval}: expected {verdict}, got {got}";
        }

        foreach (var approval in expected.Absent)
        {
            if (Result(answer, approval).ValueKind != JsonValueKind.Undefined) yield return $"{approval}: expected no result, got one";
        }

        foreach (var (approval, pathway) in expected.Pathways)
        {
            var got = Result(answer, approval).Item("pathway").String();
            if (got != pathway) yield return $"{approval}: expected the pathway {pathway}, got {got ?? "none"}";
        }

        foreach (var (approval, any) in expected.Notices)
        {
            var got = Result(answer, approval).Item("notices");
            if (got.SaysNothing() == any) yield return $"{approval}: expected {(any ? "a notice" : "no notice")}, got {got.Text()}";
        }

        foreach (var (approval, forms) in expected.AlsoAs)
        {
            var got = Result(answer, approval).Item("alsoAs");
            if (forms.Count == 0 ? !got.SaysNothing() : forms.Except(got.Texts()).Any())
                yield return $"{approval}: expected alsoAs with [{string.Join(", ", forms)}], got {got.Text()}";
        }

        var order = answer.Items("results").Select(result => result.Item("approval").String()).OfType<string>()
            .Where(expected.Order.Contains).ToList();
        if (!order.SequenceEqual(expected.Order))
            yield return $"expected the order {string.Join(", ", expected.Order)}, got {string.Join(", ", order)}";
    }

    /// <summary>The result of an approval, undefined where there is none.</summary>
    public static JsonElement Result(JsonElement answer, string approval) =>
        answer.Items("results").FirstOrDefault(result => result.Item("approval").String() == approval);
}
