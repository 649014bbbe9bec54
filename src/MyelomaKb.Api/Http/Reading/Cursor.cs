using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MyelomaKb.Api.Http.Reading;

/// <summary>
/// Where a list goes on: after which entry, in which list, at which revision and on which day. Opaque to callers; one that was not
/// made here, or was made for another list, does not parse.
/// </summary>
public sealed record Cursor(int Revision, DateOnly Day, string After)
{
    /// <summary>The text for the next page of the list that the address names.</summary>
    public string Write(HttpRequest request)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"{Revision}|{Day:yyyy-MM-dd}|{After}");
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Seal(request, content)}|{content}"));
    }

    /// <summary>The cursor in the text, or null where it does not belong to the list that the address names.</summary>
    public static Cursor? Read(HttpRequest request, string text)
    {
        if (!Base64Url.IsValid(text))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|', 4);
        return parts.Length == 4
            && parts[0] == Seal(request, string.Join('|', parts[1..]))
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            && DateOnly.TryParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? new Cursor(revision, day, parts[3])
                : null;
    }

    /// <summary>Ties the content to the path and to every parameter but those that only move along the list.</summary>
    private static string Seal(HttpRequest request, string content)
    {
        var list = request.Query
            .Where(pair => pair.Key is not ("cursor" or "limit" or "fields"))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={pair.Value}");
        var text = $"{request.Path.Value}\n{string.Join('\n', list)}\n{content}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
