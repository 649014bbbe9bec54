using System.Globalization;

namespace MyelomaKb.Pages.Pictures;

/// <summary>
/// Lays days across a picture. It ends with the year of the newest event, so that a page does not change with the calendar.
/// </summary>
internal sealed class TimeAxis
{
    private readonly DateOnly _from;
    private readonly DateOnly _to;

    public TimeAxis(DateOnly first, DateOnly last)
    {
        _from = new DateOnly(Math.Max(first.Year, Earliest), 1, 1);
        _to = new DateOnly(Math.Max(last.Year, _from.Year) + 1, 1, 1);
    }

    /// <summary>What was decided before lies at the left edge: a few old drugs would squeeze all others.</summary>
    public const int Earliest = 2000;

    /// <summary>Where the first day lies; what stands before it has names.</summary>
    private const double Left = 13;

    /// <summary>Where the day lies, in hundredths of the width.</summary>
    public double At(DateOnly day) => Left + ((100 - Left) * (Math.Clamp(day.DayNumber, _from.DayNumber, _to.DayNumber) - _from.DayNumber)
        / (_to.DayNumber - _from.DayNumber));

    /// <summary>Draws years as a grid from one height to another, with as many numbers above as the narrowest phone holds.</summary>
    public void Draw(Canvas canvas, double top, double bottom)
    {
        var years = _to.Year - _from.Year;
        var step = years > 25 ? 10 : years > 10 ? 5 : years > 5 ? 2 : 1;
        for (var year = _from.Year; year < _to.Year; year++)
        {
            if (year % step == 0)
            {
                var x = At(new DateOnly(year, 1, 1));
                canvas.Grid("grid", x, top, bottom);
                canvas.Text(x > 88 ? "axis end" : "axis", x > 88 ? 100 : x, top - 4, year.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
