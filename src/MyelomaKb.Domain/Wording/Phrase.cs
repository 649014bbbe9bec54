using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace MyelomaKb.Domain.Wording;

/// <summary>Some words that are said again and again. What they are inside a JSON string is made once.</summary>
public sealed class Phrase(string text)
{
    private byte[]? _json;

    /// <summary>How texts are written in JSON: letters of all scripts stay readable, what HTML could take for markup is escaped.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    public string Text => text;

    /// <summary>The words as they stand inside a JSON string, in UTF-8.</summary>
    public ReadOnlySpan<byte> Json => _json ??= JsonEncodedText.Encode(text, Encoder).EncodedUtf8Bytes.ToArray();
}
