using System.Text.Json;
using MyelomaKb.Conformance.Cases;

namespace MyelomaKb.Conformance.Checks;

/// <summary>A refusal names each expected place: as a key of <c>errors</c> or within one of the messages.</summary>
internal static class RefusalCheck
{
    public static IEnumerable<string> Differences(Expectation expected, JsonElement answer)
    {
        var errors = answer.Item("errors");
        if (errors.ValueKind != JsonValueKind.Object) return ["the refusal has no errors by JSON pointer"];
        var places = errors.EnumerateObject()
            .SelectMany(error => error.Value.Texts().Prepend(error.Name))
            .ToList();
        return expected.Pointers
            .Where(pointer => !places.Exists(place => Names(place, pointer)))
            .Select(pointer => $"expected {pointer} to be named, got {errors.Text()}");
    }

    // A place beneath the expected one names it too: /patient/therapies/1/line for /patient/therapies/1, but not /patient/therapies/10.
    private static bool Names(string text, string pointer)
    {
        for (var at = 0; (at = text.IndexOf(pointer, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + pointer.Length;
            if (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '~')) return true;
        }

        return false;
    }
}
