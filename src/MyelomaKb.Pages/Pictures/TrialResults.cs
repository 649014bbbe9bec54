using System.Globalization;
using MyelomaKb.Domain.Trials;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.Pictures;

/// <summary>Draws results of trials with their intervals: shares of patients, times, and hazard ratios, each on its own scale.</summary>
public static class TrialResults
{
    private const int RowHeight = 18;
    private const string NotComparable = "Trials differ in whom they treated: results of different trials cannot be compared.";

    public static Picture? Draw(IEnumerable<(Trial Trial, TrialResult Result)> given, string json)
    {
        var results = given.SelectMany(one => ResultRow.Of(one.Trial, one.Result)).ToList();
        if (results.Count == 0)
        {
            return null;
        }

        const string Title = "What the trials found";
        var canvas = new Canvas();
        foreach (var group in results.GroupBy(row => row.Scale).OrderBy(group => group.Key))
        {
            Draw(canvas, group.Key, [.. group]);
        }

        var count = results.Select(row => row.Trial).Distinct().Count();
        var description = $"{Say.Count(results.Count, "result")} of {Say.Count(count, "trial")}, each "
            + "as a dot, with its 95 % interval as a line where one was published; the table below shows the same.";
        return new Picture("results", Title, description, canvas.Finish(), Table(results), json)
        {
            Key =
            [
                ("value", "Result of the treatment"),
                .. results.Exists(row => row.Comparator is not null)
                    ? [("comparator", "What it was compared with")] : Array.Empty<(string, string)>(),
                .. results.Exists(row => row.Interval is not null) ? [("interval", "95 % interval")] : Array.Empty<(string, string)>(),
            ],
            Hint = results.Exists(row => row.Scale == ResultScale.Hazard)
                ? $"{NotComparable} A hazard ratio below 1 favours the treatment."
                : NotComparable,
        };
    }

    private static void Draw(Canvas canvas, ResultScale scale, List<ResultRow> rows)
    {
        var axis = new ResultAxis(scale, rows);
        canvas.Down += 6;
        canvas.Paragraph("group", axis.Name);
        canvas.Down += Canvas.Line;
        var top = canvas.Down;
        var marks = new List<Action>();
        foreach (var row in rows)
        {
            canvas.Paragraph("label", $"{row.Trial}: {row.Label}, {row.Arm}");
            canvas.Paragraph("needs", row.Text);
            var y = canvas.Down + 8;
            marks.Add(() => Mark(canvas, axis, row, y));
            canvas.Down += RowHeight + 6;
        }

        axis.Draw(canvas, top, canvas.Down);
        marks.ForEach(mark => mark());
        canvas.Down += 10;
    }

    private static void Mark(Canvas canvas, ResultAxis axis, ResultRow row, double y)
    {
        canvas.Rule("track", 0, 100, y, y);
        if (row.Interval is { } interval)
        {
            canvas.Rule("interval", axis.At(interval.Low), axis.At(interval.High), y, y);
        }

        if (row.Comparator is { } comparator)
        {
            canvas.Dot("comparator", axis.At(comparator), y, 5);
        }

        canvas.Dot("value", axis.At(row.Value), y, 5.5);
    }

    private static DataTable Table(List<ResultRow> rows) => new(
        ["Trial", "Result", "Treatment", "Value", "Unit", "95 % from", "95 % to", "Compared with", "Its value", "p"],
        [
            .. rows.Select(row => (IReadOnlyList<string>)
            [
                row.Trial, row.Label, row.Arm, Number(row.Value), row.Unit, Number(row.Interval?.Low), Number(row.Interval?.High),
                row.ComparedWith ?? "", Number(row.Comparator), row.P ?? "",
            ]),
        ]);

    private static string Number(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
