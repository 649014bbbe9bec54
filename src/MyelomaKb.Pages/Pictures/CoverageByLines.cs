using System.Globalization;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Pages.Pictures;

/// <summary>
/// Draws after how many lines of treatment labels can cover a patient, and after which drugs. The labels are judged, not read.
/// </summary>
public static class CoverageByLines
{
    private const int MostLines = 5;
    private const int CellHeight = 12;
    private const double Lane = 11;

    /// <summary>The picture; a lane that stands for several uses says nothing of the drugs they ask for.</summary>
    public static Picture? Draw(IEnumerable<PictureRow> given, string json, PageView view)
    {
        var rows = PictureRow.Of(given, (row, approval) => row.Since(approval) <= view.Day && approval.InForceOn(view.Day));
        if (rows.Count == 0)
        {
            return null;
        }

        const string Title = "After how many lines of treatment";
        var covered = Enumerable.Range(0, MostLines + 1).Select(lines => Covered(lines, view)).ToList();
        var canvas = new Canvas { Down = Canvas.Line + 2 };
        for (var lines = 0; lines <= MostLines; lines++)
        {
            canvas.Text("axis middle", Left(lines) + 6, Canvas.Line - 4, Number(lines));
        }

        foreach (var row in rows)
        {
            Row(canvas, row, covered, view);
        }

        var description = $"{Say.Count(rows.Count, "row")}, each with the numbers of prior lines, from none to {MostLines} or more, that "
            + "labels can cover, and with the drugs they require first; the table below shows the same.";
        return new Picture("coverage", Title, description, canvas.Finish(), Table(rows, covered, view), json)
        {
            Key = [("can", "The label can cover this number of prior lines"), ("cannot", "It cannot")],
            Hint = "A line is one planned course of treatment. A filled field does not mean that the label covers everybody there: "
                + "it may require more.",
        };
    }

    private static void Row(Canvas canvas, PictureRow row, List<HashSet<Approval>> covered, PageView view)
    {
        canvas.Paragraph("label", row.Label);
        foreach (var (regulator, approvals) in row.ByRegulator())
        {
            canvas.Down += 2;
            canvas.Text("lane", 0, canvas.Down + 10, Say.Name(regulator));
            for (var lines = 0; lines <= MostLines; lines++)
            {
                var mark = approvals.Any(covered[lines].Contains) ? "can" : "cannot";
                canvas.Box(mark, Left(lines), Left(lines) + 12, canvas.Down, CellHeight, round: 3);
            }

            canvas.Down += CellHeight + 2;
            if (Needs(approvals, view) is { Length: > 0 } needs)
            {
                canvas.Paragraph("needs", needs);
            }
        }

        canvas.Down += 8;
    }

    private static double Left(int lines) => Lane + 2 + (lines * (100 - Lane - 2) / (MostLines + 1));

    private static string Number(int lines) => lines.ToString(CultureInfo.InvariantCulture) + (lines == MostLines ? "+" : "");

    private static string Needs(IReadOnlyCollection<Approval> approvals, PageView view) => approvals
        .Select(approval => PriorDrugs.Of(approval.VersionOn(view.Day)!.Criteria, view.Kb)).Distinct().ToList() is [var only] ? only : "";

    /// <summary>The approvals whose label does not rule out a patient of whom only the number of lines is known.</summary>
    private static HashSet<Approval> Covered(int lines, PageView view)
    {
        var told = new PatientProfile { PriorLines = lines };
        var facts = ProfileReading.Of(told, ProfileTerms.Of(view.Kb), view.Day).Reading!.Facts;
        return [.. view.Kb.Eligibility.Judge(view.Day, facts).Where(one => one.Verdict != Verdict.NotEligible).Select(one => one.Approval)];
    }

    private static DataTable Table(IReadOnlyList<PictureRow> rows, List<HashSet<Approval>> covered, PageView view) => new(
        ["What", "Regulator", "Prior lines", "Asks for"],
        [
            .. from row in rows
               from lane in row.ByRegulator()
               select (IReadOnlyList<string>)
               [
                   row.Label, Say.Name(lane.Regulator),
                   string.Join(" ", Enumerable.Range(0, MostLines + 1)
                       .Where(lines => lane.Approvals.Any(covered[lines].Contains)).Select(Number)),
                   Needs(lane.Approvals, view),
               ],
        ]);
}
