namespace MyelomaKb.Pages.Pictures;

/// <summary>
/// Lays out a drawing as wide as its place: across in hundredths of the width, down in pixels, so that texts keep their size on a phone.
/// </summary>
internal sealed class Canvas
{
    /// <summary>The height of a line of text.</summary>
    public const int Line = 18;

    /// <summary>How many letters a line holds on the narrowest phone.</summary>
    private const int LettersInLine = 28;

    private readonly List<Mark> _marks = [];
    private readonly List<Mark> _behind = [];

    /// <summary>How far down the drawing has come.</summary>
    public double Down { get; set; }

    /// <summary>What is too short to see is drawn as the least that can be seen.</summary>
    public void Box(string style, double left, double right, double top, double height, int round = 2) =>
        _marks.Add(new Box(style, left, top, Math.Max(0.4, right - left), height, round));

    public void Rule(string style, double fromX, double toX, double fromY, double toY) =>
        _marks.Add(new Rule(style, fromX, toX, fromY, toY));

    /// <summary>A line from top to bottom, behind everything else.</summary>
    public void Grid(string style, double x, double top, double bottom) => _behind.Add(new Rule(style, x, x, top, bottom));

    public void Dot(string style, double x, double y, double radius) => _marks.Add(new Dot(style, x, y, radius));

    public void Text(string style, double x, double y, string text) => _marks.Add(new DrawnText(style, x, y, text));

    /// <summary>A text of as many lines as it needs, from where the drawing stands; moves down past it.</summary>
    public void Paragraph(string style, string text)
    {
        foreach (var line in Wrap(text))
        {
            Down += Line;
            Text(style, 0, Down - 4, line);
        }
    }

    public Drawing Finish() => new(Down, [.. _behind, .. _marks]);

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
}
