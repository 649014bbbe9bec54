using System.Text.Json;
using MyelomaKb.Conformance.Cases;

namespace MyelomaKb.Conformance.Checks;

/// <summary>What an answer says beside its results: counts, questions, what was derived and what was not used.</summary>
internal static class SummaryCheck
{
    public static IEnumerable<string> Differences(Expectation expected, JsonElement answer) =>
    [
        .. Counts(expected, answer),
        .. Questions(expected, answer),
        .. Derived(expected, answer),
        .. expected.Unused
            .Except(answer.Items("unused").Select(item => item.String()).OfType<string>())
            .Select(name => $"expected {name} among the unused, got {answer.Item("unused").Text()}"),
    ];

    private static IEnumerable<string> Counts(Expectation expected, JsonElement answer)
    {
        foreach (var (verdict, wanted) in expected.Counts)
        {
            var got = answer.Item("counts").Item(verdict).Number() ?? 0;
            if (got != wanted) yield return $"expected {wanted} {verdict}, got {got}";
        }
    }

    private static IEnumerable<string> Questions(Expectation expected, JsonElement answer)
    {
        foreach (var question in expected.Questions)
        {
            var name = FactMatch.Show(question.Fact, question.Of);
            var got = answer.Items("questions").FirstOrDefault(item => FactMatch.Is(item, question));
            if (got.ValueKind == JsonValueKind.Undefined) yield return $"expected the question {name}, got none such";
            else if (question.Decides is { } wanted && got.Item("decides").Number() != wanted)
                yield return $"question {name}: expected it to decide {wanted}, got {got.Item("decides").Text()}";
            else if (question.Answers is { } answers && !got.Item("answers").Holds(answers))
                yield return $"question {name}: expected the answers {answers.Text()}, got {got.Item("answers").Text()}";
        }
    }

    private static IEnumerable<string> Derived(Expectation expected, JsonElement answer)
    {
        var got = answer.Item("derived");
        if (expected.Derived is { } part)
        {
            foreach (var property in part.EnumerateObject().Where(property => !got.Item(property.Name).Holds(property.Value)))
                yield return $"derived {property.Name}: expected {property.Value.Text()}, got {got.Item(property.Name).Text()}";
        }

        foreach (var (list, drugs) in expected.DerivedAbsent)
        {
            foreach (var drug in got.Items(list).Select(item => item.Item("drug").String()).OfType<string>().Intersect(drugs))
                yield return $"derived {list}: expected no {drug}, got it";
        }
    }
}
