using System.Text.Json;
using MyelomaKb.Conformance.Cases;

namespace MyelomaKb.Conformance.Checks;

/// <summary>Compares an implementation's answer with what a case expects.</summary>
public static class ConformanceCheck
{
    private const int Refused = 400;

    /// <summary>Says in one sentence each where the answer differs; none says that the case passes.</summary>
    public static IReadOnlyList<string> Differences(ConformanceCase expected, int statusCode, string responseBody)
    {
        ArgumentNullException.ThrowIfNull(expected);
        if (Parse(responseBody) is not { ValueKind: JsonValueKind.Object } answer)
            return [$"status {statusCode}, and the body is no JSON object"];
        if (statusCode != expected.Expect.Status)
            return [$"expected status {expected.Expect.Status}, got {statusCode} {answer.Item("errors").Text()}".TrimEnd()];
        return statusCode == Refused
            ? [.. RefusalCheck.Differences(expected.Expect, answer)]
            : [.. AnswerDifferences(expected, answer)];
    }

    private static IEnumerable<string> AnswerDifferences(ConformanceCase expected, JsonElement answer) =>
    [
        .. ResultsCheck.Differences(expected.Expect, answer),
        .. ReasonsCheck.Differences(expected.Expect, answer),
        .. RegimensCheck.Differences(expected.Expect, answer),
        .. SummaryCheck.Differences(expected.Expect, answer),
        .. HouseRulesCheck.Differences(expected.Request, answer),
    ];

    private static JsonElement? Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
