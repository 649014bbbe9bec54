using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.Pictures;

/// <summary>Draws approvals over time, the regulators of a row one below the other.</summary>
public static class ApprovalsOverTime
{
    private const int LaneHeight = 16;
    private const int BarHeight = 10;

    public static Picture? Draw(string title, IEnumerable<PictureRow> given, string json, PageView view)
    {
        var rows = PictureRow.Of(given, (row, approval) => row.Since(approval) <= view.Day);
        if (rows.Count == 0)
        {
            return null;
        }

        var first = rows.Min(row => row.Approvals.Min(row.Since));
        var axis = new TimeAxis(first, view.AsOf ?? view.Day);
        var canvas = new Canvas { Down = Canvas.Line + 4 };
        var marks = new List<Action>();
        foreach (var row in rows)
        {
            canvas.Paragraph("label", row.Label);
            foreach (var (regulator, approvals) in row.ByRegulator())
            {
                var top = canvas.Down;
                marks.Add(() => Lane(canvas, axis, (regulator, approvals, row.Since), top, view.Day));
                canvas.Down += LaneHeight;
            }

            canvas.Down += 6;
        }

        var bottom = canvas.Down;
        axis.Draw(canvas, Canvas.Line, bottom);
        marks.ForEach(mark => mark());
        var description = $"{Say.Count(rows.Count, "row")} from {Say.Day(first)} on. "
            + "Each bar is a period in which an approval was in force; the table below shows the same.";
        return new Picture("approvals", title, description, canvas.Finish(), Table(rows, view.Day), json)
        {
            Key = KeyOf(rows, view.Day),
            Hint = first.Year < TimeAxis.Earliest
                ? $"What was decided before {TimeAxis.Earliest} starts at the left edge."
                : null,
        };
    }

    private static void Lane(
        Canvas canvas, TimeAxis axis, (Regulator Regulator, IReadOnlyCollection<Approval> Approvals, Func<Approval, DateOnly> Since) lane,
        double top, DateOnly day)
    {
        foreach (var span in Spans.Of(lane.Approvals, lane.Since, day))
        {
            var (from, to) = (axis.At(span.From), span.To is { } end ? axis.At(end) : 100);
            var slim = span.Kind is SpanKind.Superseded or SpanKind.Withdrawn;
            canvas.Box(Mark(span.Kind), from, to, slim ? top + 5 : top + 2, slim ? 4 : BarHeight);
        }

        foreach (var decided in lane.Approvals.Select(lane.Since).Where(on => on.Year >= TimeAxis.Earliest).Distinct())
        {
            canvas.Rule("decision", axis.At(decided), axis.At(decided), top, top + BarHeight + 4);
        }

        canvas.Text("lane", 0, top + 11, Say.Name(lane.Regulator));
    }

    private static DataTable Table(IReadOnlyList<PictureRow> rows, DateOnly day) => new(
        ["What", "Regulator", "Standing", "From", "To"],
        [
            .. from row in rows
               from lane in row.ByRegulator()
               from span in Spans.Of(lane.Approvals, row.Since, day)
               select (IReadOnlyList<string>)
               [
                   row.Label, Say.Name(lane.Regulator), Name(span.Kind), Say.Iso(span.From), span.To is { } to ? Say.Iso(to) : "",
               ],
        ]);

    private static IReadOnlyList<(string Mark, string Meaning)> KeyOf(IReadOnlyList<PictureRow> rows, DateOnly day) =>
    [
        .. rows.SelectMany(row => row.ByRegulator(), (row, lane) => Spans.Of(lane.Approvals, row.Since, day)).SelectMany(spans => spans)
            .Select(span => span.Kind).Distinct().Order().Select(kind => (Mark(kind), Name(kind))),
        ("decision", "Decision on a use"),
    ];

    private static string Mark(SpanKind kind) => kind switch
    {
        SpanKind.Regular => "regular",
        SpanKind.Early => "early",
        SpanKind.Superseded => "superseded",
        SpanKind.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Name(SpanKind kind) => kind switch
    {
        SpanKind.Regular => "Regular approval",
        SpanKind.Early => "Accelerated, conditional or exceptional approval",
        SpanKind.Superseded => "Replaced by another approval",
        SpanKind.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
