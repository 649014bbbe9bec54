using System.Globalization;

namespace MyelomaKb.Api.Http.Validation;

/// <summary>A day that exists, written YYYY-MM-DD, from a first one to a last one, both included.</summary>
public sealed class DayRule<TRequest>(DateOnly first, Func<DateOnly> last, string lastInWords)
    : ParameterRule<TRequest>(new Allowed { Format = "date", Example = "2023-08-01" })
{
    protected override string? Fault(string value)
    {
        if (!Days.TryParse(value, out var day))
        {
            return $"'{Quote.Short(value)}' is not a valid day, written YYYY-MM-DD.";
        }

        return day < first || day > last()
            ? string.Create(CultureInfo.InvariantCulture, $"{value} is out of range: from {first:yyyy-MM-dd} to {lastInWords}.")
            : null;
    }
}

/// <summary>Days as the API writes them.</summary>
public static class Days
{
    /// <summary>The first day that can be asked about.</summary>
    public static readonly DateOnly First = new(1950, 1, 1);

    public static bool TryParse(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}

/// <summary>Quotes a caller's words back without letting them grow.</summary>
public static class Quote
{
    private const int Longest = 60;

    public static string Short(string text) => text.Length <= Longest ? text : $"{Start(text, Longest)}…";

    /// <summary>The start of a text, without half a character at its end.</summary>
    public static string Start(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
