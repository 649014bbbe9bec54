using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace MyelomaKb.Pages.Pictures;

/// <summary>
/// Draws an SVG as wide as its place: across in hundredths of the width, down in pixels, so that texts keep their size on a phone.
/// Colours come from the style sheet by class.
/// </summary>
internal sealed class Canvas
{
    /// <summary>The height of a line of text.</summary>
    public const int Line = 18;

    /// <summary>How many letters a line holds on the narrowest phone.</summary>
    private const int LettersInLine = 28;

    /// <summary>What fits on a sheet of paper below a caption; a drawing that is higher is printed as its table.</summary>
    private const int Sheet = 800;

    private readonly StringBuilder _marks = new();
    private readonly StringBuilder _behind = new();

    /// <summary>How far down the drawing has come.</summary>
    public double Down { get; set; }

    public void Box(string mark, double left, double right, double top, double height, int round = 2) => Add(
        $"""<rect class="{mark}" x="{left:0.##}%" y="{top:0.#}" width="{Wide(left, right):0.##}%" height="{height:0.#}" rx="{round}"/>""");

    public void Rule(string mark, double fromX, double toX, double fromY, double toY) => Add(
        $"<line class=\"{mark}\" x1=\"{fromX:0.##}%\" x2=\"{toX:0.##}%\" y1=\"{fromY:0.#}\" y2=\"{toY:0.#}\"/>");

    /// <summary>A line from top to bottom, behind all words and marks.</summary>
    public void Grid(string mark, double x, double top, double bottom) => _behind.Append(
        CultureInfo.InvariantCulture, $"<line class=\"{mark}\" x1=\"{x:0.##}%\" x2=\"{x:0.##}%\" y1=\"{top:0.#}\" y2=\"{bottom:0.#}\"/>");

    public void Dot(string mark, double x, double y, double radius) => Add(
        $"<circle class=\"{mark}\" cx=\"{x:0.##}%\" cy=\"{y:0.#}\" r=\"{radius:0.#}\"/>");

    public void Text(string mark, double x, double y, string text) => Add(
        $"<text class=\"{mark}\" x=\"{x:0.##}%\" y=\"{y:0.#}\">{HtmlEncoder.Default.Encode(text)}</text>");

    /// <summary>A text of as many lines as it needs, from where the drawing stands; moves down past it.</summary>
    public void Paragraph(string mark, string text)
    {
        foreach (var line in Wrap(text))
        {
            Down += Line;
            Text(mark, 0, Down - 4, line);
        }
    }

    /// <summary>The drawing, named by a title and a description.</summary>
    public string Finish(string id, string title, string description) => string.Create(CultureInfo.InvariantCulture, $"""
        <svg xmlns="http://www.w3.org/2000/svg" class="picture{(Down > Sheet ? " tall" : "")}" width="100%" height="{Down:0}" role="img"
         aria-labelledby="{id}-title {id}-desc">
        <title id="{id}-title">{HtmlEncoder.Default.Encode(title)}</title>
        <desc id="{id}-desc">{HtmlEncoder.Default.Encode(description)}</desc>
        {_behind}{_marks}</svg>
        """);

    /// <summary>What is too short to see is drawn as the least that can be seen.</summary>
    private static double Wide(double left, double right) => Math.Max(0.4, right - left);

    private static IEnumerable<string> Wrap(string text)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LettersInLine)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }

    private void Add(FormattableString mark) => _marks.Append(mark.ToString(CultureInfo.InvariantCulture));
}
