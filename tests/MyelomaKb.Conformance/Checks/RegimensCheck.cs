using System.Text.Json;
using MyelomaKb.Conformance.Cases;

namespace MyelomaKb.Conformance.Checks;

/// <summary>The verdicts of regimens, found by regulator and exact set of drugs.</summary>
internal static class RegimensCheck
{
    public static IEnumerable<string> Differences(Expectation expected, JsonElement answer)
    {
        foreach (var regimen in expected.Regimens)
        {
            var got = answer.Items("regimens").FirstOrDefault(item => Is(item, regimen));
            var name = $"{regimen.Regulator} {string.Join(" + ", regimen.Regimen)}";
            var verdict = got.ValueKind == JsonValueKind.Undefined ? ExpectedRegimen.Absent : got.Item("verdict").String() ?? "no verdict";
            if (verdict != regimen.Verdict) yield return $"{name}: expected {regimen.Verdict}, got {verdict}";

            var eitherWay = got.Item("eitherWay");
            var right = regimen.EitherWay.ValueKind switch
            {
                JsonValueKind.Undefined => true,
                JsonValueKind.Null => eitherWay.SaysNothing(),
                _ => eitherWay.Texts().Contains(regimen.EitherWay.String()),
            };
            if (!right) yield return $"{name}: expected eitherWay {regimen.EitherWay.Text()}, got {eitherWay.Text()}";
        }
    }

    private static bool Is(JsonElement item, ExpectedRegimen regimen) =>
        item.Item("regulator").String() == regimen.Regulator
        && item.Items("regimen").Select(drug => drug.String()).OfType<string>().ToHashSet().SetEquals(regimen.Regimen);
}
