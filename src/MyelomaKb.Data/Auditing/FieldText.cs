using System.Globalization;
using System.Text;

namespace MyelomaKb.Data.Auditing;

/// <summary>
/// Fields as one text that can be read in one way only, in any language: for each its length in bytes of UTF-8, a colon, itself,
/// and a line feed.
/// </summary>
internal static class FieldText
{
    public static string Write(IEnumerable<string> fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:{field}\n");
        }

        return text.ToString();
    }

    /// <summary>The fields of a text, as far as it was written by <see cref="Write"/>.</summary>
    public static IReadOnlyList<string> Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text).AsSpan();
        List<string> fields = [];
        while (bytes.IndexOf((byte)':') is var colon and > 0
            && int.TryParse(bytes[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && bytes.Length > colon + 1 + length)
        {
            fields.Add(Encoding.UTF8.GetString(bytes.Slice(colon + 1, length)));
            bytes = bytes[(colon + length + 2)..];
        }

        return fields;
    }

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
