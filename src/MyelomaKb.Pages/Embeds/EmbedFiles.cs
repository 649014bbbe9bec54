using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MyelomaKb.Pages.Looks;

namespace MyelomaKb.Pages.Embeds;

/// <summary>
/// The script of the element and the style of embeds. A version that was published never changes: a new one is a file beside it.
/// </summary>
public static class EmbedFiles
{
    private const string Newest = "1.0.0";

    /// <summary>The style, as frames load it; the script carries the same.</summary>
    public static SiteFile StyleSheet { get; } = Styled(Read($"embed-{Newest}.css"));

    /// <summary>The script under the address of its version, which stands for these bytes for good.</summary>
    public static SiteFile Versioned { get; } = new($"/embed/{Newest}.js", "text/javascript; charset=utf-8", Script());

    /// <summary>The same bytes under the address that moves on with every compatible version.</summary>
    public static SiteFile Followed { get; } = Versioned with { Path = "/embed/v1.js" };

    /// <summary>What a browser checks the versioned script against (Subresource Integrity).</summary>
    public static string Integrity { get; } = $"sha384-{Convert.ToBase64String(SHA384.HashData(Versioned.Body))}";

    private static SiteFile Styled(string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        return new SiteFile(
            $"/assets/embed.{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}.css", "text/css; charset=utf-8", body);
    }

    private static byte[] Script()
    {
        var style = JsonSerializer.Serialize(string.Join(' ', Read($"embed-{Newest}.css").Split('\n', StringSplitOptions.TrimEntries)));
        return Encoding.UTF8.GetBytes(Read($"embed-{Newest}.js").Replace("\"{{css}}\"", style, StringComparison.Ordinal));
    }

    private static string Read(string file)
    {
        using var from = typeof(EmbedFiles).Assembly.GetManifestResourceStream($"{typeof(EmbedFiles).Namespace}.{file}")
            ?? throw new InvalidOperationException($"The program lacks {file}.");
        using var reader = new StreamReader(from, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
