using System.Security.Cryptography;

namespace MyelomaKb.Pages.Looks;

/// <summary>A file that pages refer to; its address changes with its content, so that it can be kept for good.</summary>
public sealed record SiteFile(string Path, string ContentType, byte[] Body);

/// <summary>The style sheet and the icon.</summary>
public static class SiteFiles
{
    public static SiteFile StyleSheet { get; } = Load("site.css", "text/css; charset=utf-8");

    public static SiteFile Icon { get; } = Load("icon.svg", "image/svg+xml");

    /// <summary>All files.</summary>
    public static IReadOnlyList<SiteFile> All { get; } = [StyleSheet, Icon];

    private static SiteFile Load(string file, string contentType)
    {
        using var from = typeof(SiteFiles).Assembly.GetManifestResourceStream($"{typeof(SiteFiles).Namespace}.{file}")
            ?? throw new InvalidOperationException($"The program lacks {file}.");
        using var bytes = new MemoryStream();
        from.CopyTo(bytes);
        var body = bytes.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8));
        var (name, extension) = (System.IO.Path.GetFileNameWithoutExtension(file), System.IO.Path.GetExtension(file));
        return new SiteFile($"/assets/{name}.{hash}{extension}", contentType, body);
    }
}
