using System.Buffers.Text;
using System.Globalization;

namespace MyelomaKb.Domain.TreatmentHistory;

/// <summary>
/// A date told as a year, a month or a day, held as the interval of the days it may be. Comparing two answers only what holds for
/// every day of both.
/// </summary>
public readonly record struct PartialDate(DateOnly First, DateOnly Last)
{
    /// <summary>Dates of a treatment before this year are taken for slips.</summary>
    public const int EarliestYear = 1900;

    /// <summary>Whether every day of this date lies before every day of the other.</summary>
    public bool IsSurelyBefore(PartialDate other) => Last < other.First;

    /// <summary>Whether every day of this date lies after the day.</summary>
    public bool IsSurelyAfter(DateOnly day) => First > day;

    /// <summary>Days from this date to the other; an other that lies before this one is no days away.</summary>
    public DaySpan DaysTo(PartialDate other) => new(
        Math.Max(0, other.First.DayNumber - Last.DayNumber),
        Math.Max(0, other.Last.DayNumber - First.DayNumber));

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; anything else, or a day that does not exist, is null.</summary>
    public static PartialDate? Parse(ReadOnlySpan<byte> text)
    {
        if (text.Length is not (4 or 7 or 10) || Number(text[..4]) is not { } year || year < EarliestYear)
        {
            return null;
        }

        if (text.Length == 4)
        {
            return new PartialDate(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }

        if (text[4] != '-' || Number(text[5..7]) is not { } month || month is < 1 or > 12)
        {
            return null;
        }

        var days = DateTime.DaysInMonth(year, month);
        if (text.Length == 7)
        {
            return new PartialDate(new DateOnly(year, month, 1), new DateOnly(year, month, days));
        }

        return text[7] == '-' && Number(text[8..]) is { } day && day >= 1 && day <= days ? On(new DateOnly(year, month, day)) : null;
    }

    /// <summary>The date that is exactly this day.</summary>
    public static PartialDate On(DateOnly day) => new(day, day);

    /// <summary>As stated: a whole year or month by its name, a day in full.</summary>
    public override string ToString() =>
        First == Last ? Iso(First, "yyyy-MM-dd") : First.Month == Last.Month ? Iso(First, "yyyy-MM") : Iso(First, "yyyy");

    private static string Iso(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static int? Number(ReadOnlySpan<byte> digits)
    {
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return null;
            }
        }

        return Utf8Parser.TryParse(digits, out int value, out _) ? value : null;
    }
}
