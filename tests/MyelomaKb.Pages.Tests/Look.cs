using Microsoft.Playwright;

namespace MyelomaKb.Pages.Tests;

/// <summary>How a reader looks at a page: how wide, how large, in which colours. Zooming to 200 % halves the width that is left.</summary>
public sealed record Look(string Name, int Width, int Height, float Zoom, ColorScheme Scheme)
{
    public static Look Phone { get; } = new("phone", 320, 640, 1, ColorScheme.Light);

    public static Look PhoneAtNight { get; } = Phone with { Name = "phone-dark", Scheme = ColorScheme.Dark };

    public static Look Desktop { get; } = new("desktop", 1280, 900, 1, ColorScheme.Light);

    /// <summary>A window of 1280 pixels at 200 %.</summary>
    public static Look Zoomed { get; } = new("zoomed", 640, 450, 2, ColorScheme.Light);

    public static IReadOnlyList<Look> All { get; } = [Phone, PhoneAtNight, Desktop, Zoomed];

    /// <summary>Whether a page that has no barrier on a phone by day could have one here in its colours alone.</summary>
    public bool ChangesColours => Name is "phone-dark" or "desktop";

    /// <summary>Whether scripts of the page may run; the test's own always do.</summary>
    public bool Scripts { get; init; } = true;
}
