namespace MyelomaKb.Pages.Pictures;

/// <summary>The pictures that a page shows, in order.</summary>
public static class PictureList
{
    /// <summary>Those that have something to show.</summary>
    public static IReadOnlyList<Picture> Of(params IEnumerable<Picture?> pictures) => [.. pictures.OfType<Picture>()];
}
