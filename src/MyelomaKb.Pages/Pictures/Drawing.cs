namespace MyelomaKb.Pages.Pictures;

/// <summary>What a picture draws, from back to front: across in hundredths of the width, down in pixels.</summary>
public sealed record Drawing(double Height, IReadOnlyList<Mark> Marks)
{
    /// <summary>What fits on a sheet of paper below a caption; a drawing that is higher is printed as its table.</summary>
    private const int Sheet = 800;

    public bool IsTall => Height > Sheet;
}

/// <summary>Something drawn; the style is its class in the style sheet.</summary>
public abstract record Mark(string Style);

/// <summary>A filled rectangle with rounded corners.</summary>
public sealed record Box(string Style, double X, double Y, double Width, double Height, int Round) : Mark(Style);

/// <summary>A straight line.</summary>
public sealed record Rule(string Style, double FromX, double ToX, double FromY, double ToY) : Mark(Style);

/// <summary>A circle; its radius is in pixels.</summary>
public sealed record Dot(string Style, double X, double Y, double Radius) : Mark(Style);

/// <summary>One line of text; Y is its baseline.</summary>
public sealed record DrawnText(string Style, double X, double Y, string Text) : Mark(Style);
