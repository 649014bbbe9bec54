using System.Globalization;

namespace MyelomaKb.Pages.Pictures;

/// <summary>
/// Lays values across the picture: shares from 0 to 100, times from 0 to the longest, hazard ratios so that 2 and ½ lie alike.
/// </summary>
internal sealed class ResultAxis
{
    // The dot at either end keeps within the picture.
    private const double Margin = 2;
    private const double SmallestHazard = 0.1;
    private const double LargestHazard = 2.5;

    private readonly ResultScale _scale;
    private readonly double _most;

    public ResultAxis(ResultScale scale, IReadOnlyCollection<ResultRow> rows)
    {
        _scale = scale;
        var largest = (double)rows.Max(row => Math.Max(Math.Max(row.Value, row.Comparator ?? 0), row.Interval?.High ?? 0));
        _most = scale switch
        {
            ResultScale.Percent => 100,
            ResultScale.Time => Math.Ceiling(largest / 12) * 12,
            _ => Math.Ceiling(largest),
        };
    }

    public string Name => _scale switch
    {
        ResultScale.Percent => "Share of patients, in percent",
        ResultScale.Time => "Time in months: half the patients reach it",
        ResultScale.Hazard => "Hazard ratio against the comparator",
        ResultScale.Other => "Other results",
        _ => throw new ArgumentOutOfRangeException(nameof(_scale)),
    };

    public double At(decimal value) => Margin + ((100 - (2 * Margin)) * Math.Clamp(Share((double)value), 0, 1));

    /// <summary>Draws a grid from one height to another, with the numbers above.</summary>
    public void Draw(Canvas canvas, double top, double bottom)
    {
        foreach (var tick in Ticks())
        {
            var x = At((decimal)tick);
            canvas.Grid(_scale == ResultScale.Hazard && tick == 1 ? "grid strong" : "grid", x, top, bottom);
            canvas.Text(x > 90 ? "axis end" : x < 10 ? "axis" : "axis middle", x > 90 ? 100 : x < 10 ? 0 : x, top - 4,
                tick.ToString("0.##", CultureInfo.InvariantCulture));
        }
    }

    private double Share(double value) => _scale == ResultScale.Hazard
        ? Math.Log(Math.Max(value, SmallestHazard) / SmallestHazard) / Math.Log(LargestHazard / SmallestHazard)
        : value / _most;

    private IEnumerable<double> Ticks() => _scale switch
    {
        ResultScale.Percent => [0, 25, 50, 75, 100],
        ResultScale.Hazard => [0.1, 0.25, 0.5, 1, 2],
        _ => Enumerable.Range(0, 5).Select(part => _most * part / 4),
    };
}
