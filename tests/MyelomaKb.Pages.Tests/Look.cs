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

    /// <summary>All ways to look at a page, in the order in which they are tried; from the second on everything is unfolded.</summary>
    public static IReadOnlyList<Look> All { get; } = [Phone, PhoneUnfolded, PhoneAtNight, ZoomedAtNight, Zoomed, Desktop];

    /// <summary>Whether scripts of the page may run; the test's own always do.</summary>
    public bool Scripts { get; init; } = true;
}
