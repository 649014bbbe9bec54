using System.Collections;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Documents;

/// <summary>JSON pointers into the document of an entry. `/` means the whole record.</summary>
public static class DocumentPointer
{
    /// <summary>
    /// Whether the pointer names a part that the document has. A property whose value is empty counts: that it is empty may be just what
    /// is unconfirmed.
    /// </summary>
    public static bool Leads(Entry entry, string pointer)
    {
        if (pointer == "/")
        {
            return true;
        }

        object? at = entry;
        foreach (var segment in pointer.Split('/').Skip(1).Select(Unescape))
        {
            if (!TryStep(ref at, segment))
            {
                return false;
            }
        }

        return pointer.StartsWith('/');
    }

    /// <summary>The name of a property as a pointer holds it (RFC 6901).</summary>
    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static bool TryStep(ref object? at, string segment)
    {
        switch (at)
        {
            case null or string:
                return false;
            case IList list:
                var inList = int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < list.Count;
                at = inList ? list[place] : null;
                return inList;
        }

        var info = DocumentFormat.Options.GetTypeInfo(at.GetType());
        if (info.Kind != JsonTypeInfoKind.Object || info.Properties.FirstOrDefault(one => one.Name == segment) is not { } property)
        {
            return false;
        }

        at = property.Get!(at);
        return true;
    }

    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
