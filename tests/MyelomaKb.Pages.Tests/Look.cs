using Microsoft.Playwright;

namespace MyelomaKb.Pages.Tests;

/// <summary>How a reader looks at a page: how wide, how large, in which colours. Zooming to 200 % halves the width that is left.</summary>
public sealed record Look(string Name, int Width, int Height, float Zoom, ColorScheme Scheme)
{
    public static Look Phone { get; } = new("phone", 320, 640, 1, ColorScheme.Light);

    public static Look PhoneUnfolded { get; } = Phone with { Name = "phone-unfolded" };

    public static Look PhoneAtNight { get; } = Phone with { Name = "phone-dark", Scheme = ColorScheme.Dark };

    public static Look Desktop { get; } = new("desktop", 1280, 900, 1, ColorScheme.Light);

    /// <summary>A window of 1280 pixels at 200 %.</summary>
    public static Look Zoomed { get; } = new("zoomed", 640, 450, 2, ColorScheme.Light);

    public static Look ZoomedAtNight { get; } = Zoomed with { Name = "zoomed-dark", Scheme = ColorScheme.Dark };

    /// <summary>A sheet of A4 within its margins.</summary>
    public static Look Paper { get; } = new("paper", 718, 1047, 1, ColorScheme.Light) { Media = Media.Print };

    /// <summary>The same printed by whoever has dark colours on the screen.</summary>
    public static Look PaperAtNight { get; } = Paper with { Name = "paper-dark", Scheme = ColorScheme.Dark };

    /// <summary>
    /// All ways to look at a page, in the order in which they are tried; from the phone's second on everything is unfolded.
    /// </summary>
    public static IReadOnlyList<Look> All { get; } =
        [Paper, PaperAtNight, Phone, PhoneUnfolded, PhoneAtNight, ZoomedAtNight, Zoomed, Desktop];

    /// <summary>For pages that are of one make with others.</summary>
    public static IReadOnlyList<Look> Fewest { get; } = [PaperAtNight, PhoneUnfolded, ZoomedAtNight, Desktop];

    /// <summary>On the screen or on paper.</summary>
    public Media Media { get; init; } = Media.Screen;

    /// <summary>Whether scripts of the page may run; the test's own always do.</summary>
    public bool Scripts { get; init; } = true;
}
